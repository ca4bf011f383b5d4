/** The prefixes by which a network is known again: wide (/16, /32) and near (/24, /48). */
export interface Prefixes {
  near: string;
  wide: string;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const masked = '(?:\\*{1,3}|[xX]{1,3})';
const v4 = new RegExp(`^(${octet})\\.(${octet})\\.(${octet}|${masked})\\.(?:${octet}|${masked})$`);
const v6 = /^[0-9a-f]{1,4}(?::(?:[0-9a-f]{0,4}|\*{1,4}|x{1,4}))+$/i;

/**
 * The prefixes of an address as a page prints it: whole (`1.2.3.4`, IPv6) or masked (`1.2.*.*`, `2400:1a2b:*`).
 * What a mask hides is left out, so a site's masked addresses are comparable among themselves.
 */
export function prefixesOf(address: string): Prefixes | null {
  const four = v4.exec(address.trim());
  if (four) {
    const wide = `4:${four[1]}.${four[2]}`;
    return { wide, near: /^\d/.test(four[3] ?? '') ? `${wide}.${four[3]}` : `${wide}.*` };
  }
  if (!v6.test(address.trim())) return null;
  const groups = expand(address.trim().toLowerCase());
  if (!groups) return null;
  const wide = `6:${groups[0]}:${groups[1] ?? '*'}`;
  return { wide, near: `${wide}:${groups[2] ?? '*'}` };
}

/** What stands for one connection: an IPv4 address, the first 64 bits of IPv6. `null` where a mask hides it. */
export function connectionOf(address: string): string | null {
  const text = address.trim().toLowerCase();
  if (/[*x]/.test(text)) return null;
  if (v4.test(text)) return text;
  const groups = v6.test(text) ? expand(text, 4) : null;
  return groups?.join(':') ?? null;
}

/** The first groups without leading zeros; those behind a mask are absent. */
function expand(address: string, count = 3): string[] | null {
  const mask = address.search(/[*x]/);
  const shown = mask >= 0 ? address.slice(0, mask).replace(/:+$/, '') : address;
  const [head = '', tail, more] = shown.split('::');
  if (more !== undefined) return null;
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  if (left.length + right.length > 8) return null;
  if (tail === undefined && mask < 0 && left.length !== 8) return null;
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right].slice(0, count).map((group) => Number.parseInt(group, 16).toString(16));
}
