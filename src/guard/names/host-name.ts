import type { Brand } from '../brand';
import { brandInLabel, type Reading } from './brand-in-label';
import { type SplitHost, splitHost } from './public-suffix';
import { decodeLabel } from './punycode';
import { skeleton } from './skeleton';

export interface Label {
  /** As the address bar may show it. */
  shown: string;
  /** What it looks like, in ASCII as far as it goes. */
  ascii: string;
}

/** A host name, taken apart once for all name rules. */
export interface HostName extends SplitHost {
  host: string;
  /** The registered name as the address bar may show it, `tokem.im`. */
  shown: string;
  /** The label that somebody registered. */
  label: Label;
  /** The labels before it. */
  below: readonly Label[];
  reading?: Reading;
}

const labelOf = (text: string): Label => {
  const shown = decodeLabel(text);
  return { shown, ascii: skeleton(shown).replaceAll('_', '-') };
};

export function readHostName(host: string, brand: Brand): HostName {
  const split = splitHost(host);
  const label = labelOf(split.name);
  const reading = split.name ? brandInLabel(label.shown, label.ascii, brand.words) : undefined;
  const shown = split.suffix ? `${label.shown}.${split.suffix}` : host;
  return { ...split, host, shown, label, below: split.subdomains.map(labelOf), ...(reading ? { reading } : {}) };
}
