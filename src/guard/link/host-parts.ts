import { splitHost } from '../names/public-suffix';
import { decodeLabel } from '../names/punycode';

/** A piece of a host: what stands in front of the registered name, the name itself, and its ending. */
export interface HostPart {
  part: 'below' | 'name' | 'ending';
  /** As the address bar may show it, with its dot. */
  text: string;
}

/** A host, taken apart for the eye. An address in numbers is all name. */
export function hostParts(host: string): HostPart[] {
  const { registrable, name, suffix, subdomains, isAddress } = splitHost(host);
  if (isAddress || !registrable) return [{ part: 'name', text: readable(host) }];
  const parts: HostPart[] = [
    { part: 'below', text: subdomains.map((label) => `${decodeLabel(label)}.`).join('') },
    { part: 'name', text: decodeLabel(name) },
    { part: 'ending', text: `.${readable(suffix)}` },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** How it looks to a reader. */
export const readable = (host: string): string => host.split('.').map(decodeLabel).join('.');

/** The name that somebody registered and answers for, readable; the whole host where there is none. */
export const ownerOf = (host: string): string => readable(splitHost(host).registrable ?? host);
