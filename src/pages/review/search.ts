import type { JudgedRow } from '../../messages/protocol';
import { dayOf } from './calendar';
import type { Addresses } from './use-addresses';
import { countryWords, deviceWords, outcomeWords, timeWords } from './words';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** The rows that hold every word, in what the table shows of them. */
export function search(
  rows: readonly JudgedRow[],
  typed: string,
  now: number,
  addresses?: Addresses,
): readonly JudgedRow[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ row }) => {
    const shown = [
      row.at === null ? '' : timeWords(row.at, now, row.granularityMs),
      row.at === null ? '' : dayOf(row.at),
      deviceWords(row.device) ?? '',
      countryWords(row) ?? '',
      row.country ?? '',
      outcomeWords(row),
      addresses?.get(row.id) ?? '',
    ];
    const text = plain(shown.join('\n'));
    return words.every((word) => text.includes(word));
  });
}
