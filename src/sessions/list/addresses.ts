import { prefixesOf } from '../network';
import { namesDevice, readDevice } from './devices';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const masked = '(?:\\*{1,3}|[xX]{1,3})';
const either = `(?:${octet}|${masked})`;
const v4 = new RegExp(`(?<![\\w.*])${octet}\\.${either}\\.${either}\\.${either}(?![\\w*]|\\.\\w)`);
const v6 =
  /(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){2,7}(?:[0-9a-f]{1,4}|\*{1,4}|x{1,4}|:[0-9a-f:]*)(?::(?:\*{1,4}|x{1,4}))*|[0-9a-f]{1,4}:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*(?:::[0-9a-f:]*|(?::\*{1,4})+))(?![\w.:])/gi;
/** "Chrome 120.0.0.0" is a version, not an address; "Berlin 120.0.0.1" is one. */
const version = /(?<![a-z])[a-z]{1,24}[/ ]v?\d{1,8}(?:\.\d{1,8})+/gi;
/** No text that is longer is an address with its words (characters). */
const mostText = 500;
const versioned = /version|build|kit|gecko|app|client|desktop|mobile|release|^v$/i;
/** The large browsers count three parts, or four of which the third is beyond an address's; cut short they end in .0.0. */
const quad = /^(?:chrome|firefox|safari|edge|opera) (?:\d{1,3}\.){3}(?!0$)\d{1,3}$/i;
const isVersion = (word: string) =>
  !(quad.test(word) && !/\.0\.0?\d$/.test(word) && v4.test(word)) &&
  (versioned.test(word) || /[/ ]v\d/i.test(word) || namesDevice(readDevice(word)));

const edges = /^[\s[\]|,;:：，；·-]+|[\s[\]|,;:：，；·-]+$/g;

/** An address within a text, and the text without it. */
export function addressIn(text: string): { ip: string; rest: string } | null {
  const plain = text
    .slice(0, mostText)
    .normalize('NFKC')
    .replaceAll(version, (word) => (isVersion(word) ? word.replaceAll(/\d/g, '-') : word));
  const ip = v4.exec(plain)?.[0] ?? [...plain.matchAll(v6)].find(([found]) => prefixesOf(found))?.[0];
  if (!ip) return null;
  const rest = plain.replace(ip, ' ').replace(/(?:^|[\s(])ip\b(?: ?address|地址|位址)?[:：]?/i, ' ');
  const bare = rest
    .replaceAll(/[([]\s*[)\]](?::\d+)?/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(edges, '');
  return {
    ip,
    rest: bare
      .replace(/^\(([^()]*)\)$/, '$1')
      .replace(/^\(([^)]*)$/, '$1')
      .replace(/^([^(]*)\)$/, '$1')
      .trim(),
  };
}
