import { prefixesOf } from '../network';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const masked = '(?:\\*{1,3}|[xX]{1,3})';
const v4 = new RegExp(`(?<![\\w.*])${octet}\\.${octet}\\.(?:${octet}|${masked})\\.(?:${octet}|${masked})(?![\\w.*])`);
const v6 =
  /(?<![\w:.])(?:[0-9a-f]{1,4}:){2,7}(?:[0-9a-f]{1,4}|\*{1,4}|x{1,4}|:[0-9a-f:]*)(?![\w.])|(?<![\w:.])[0-9a-f]{1,4}:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*(?:::[0-9a-f:]*|:\*{1,4})(?![\w.])/i;
/** "Chrome 120.0.0.0" is a version, not an address. */
const version = /[a-z]+[/ ]v?\d+(?:\.\d+)+/gi;

const edges = /^[\s()[\]|,;:·-]+|[\s()[\]|,;:·-]+$/g;

/** An address within a text, and the text without it. */
export function addressIn(text: string): { ip: string; rest: string } | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(version, (word) => (/^(?:ip|address|v4|v6|from)\b/i.test(word) ? word : word.replaceAll(/\d/g, '-')));
  const ip = (v4.exec(plain) ?? v6.exec(plain))?.[0];
  if (!ip || !prefixesOf(ip)) return null;
  const rest = plain.replace(ip, ' ').replace(/^\s*ip\b(?: ?address)?/i, ' ');
  return { ip, rest: rest.replaceAll(/\s+/g, ' ').replaceAll(edges, '') };
}
