import { type ListFormat, linesOf } from '../format';

const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:%a-z]*)\s+/i;
/** A hosts file shows what it is within its first lines. */
const looked = 50;

function* namesIn(text: string): Generator<string> {
  for (const line of linesOf(text)) if (address.test(line)) yield* line.replace(address, '').split(/\s+/);
}

/** Lines of an address and the names that are to lead nowhere: `0.0.0.0 bad.example`. */
export const hostsFile: ListFormat = {
  id: 'hostsFile',
  read({ text, json }) {
    if (json !== undefined) return undefined;
    let [lines, withAddress] = [0, 0];
    for (const line of linesOf(text)) {
      if (++lines > looked) break;
      if (address.test(line)) withAddress++;
    }
    return withAddress > 0 && withAddress * 2 >= lines ? { deny: namesIn(text), allow: [] } : undefined;
  },
};
