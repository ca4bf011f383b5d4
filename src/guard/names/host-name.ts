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

/** RFC 1035 §2.3.4: no more is a host name. What is longer is read as far as a browser would resolve it: not at all. */
const longestHost = 253;

const labelOf = (text: string): Label => {
  const shown = decodeLabel(text);
  return { shown, ascii: skeleton(shown).replaceAll('_', '-') };
};

export function readHostName(host: string, brand: Brand): HostName {
  const split = host.length > longestHost ? splitHost('') : ownSplit(host, brand);
  const label = labelOf(split.name);
  const reading = split.name ? brandInLabel(label.shown, label.ascii, brand.words) : undefined;
  const shown = split.suffix ? `${label.shown}.${split.suffix}` : host.slice(0, longestHost);
  return { ...split, host, shown, label, below: split.subdomains.map(labelOf), ...(reading ? { reading } : {}) };
}

/**
 * Under a wildcard of the list (`*.ck`, `*.eth.limo`) a stranger chose the first label of the suffix too. Where that
 * label names the brand, it is the registered one.
 */
function ownSplit(host: string, brand: Brand): SplitHost {
  const split = splitHost(host);
  const dot = split.suffix.indexOf('.');
  if (dot < 0) return split;
  const [first, suffix] = [split.suffix.slice(0, dot), split.suffix.slice(dot + 1)];
  const { shown, ascii } = labelOf(first);
  if (!brandInLabel(shown, ascii, brand.words) || splitHost(`any-other-name.${suffix}`).registrable) return split;
  const subdomains = split.name ? [...split.subdomains, split.name] : split.subdomains;
  return { ...split, suffix, name: first, registrable: split.suffix, subdomains };
}
