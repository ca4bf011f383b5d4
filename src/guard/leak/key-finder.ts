import { type Edit, near, reach } from './edit';
import { fingerprinter } from './fingerprint';
import type { Mark } from './mark';
import { normalise } from './normal';

export interface FoundKey {
  mark: string;
  /** Else one of its halves. */
  whole: boolean;
}

export interface KeyFinder {
  /** A key in a stretch that an edit touches, in any of these texts. */
  around(edits: readonly Edit[]): FoundKey | undefined;
  /** A key anywhere in a text: in a long one only where it begins and ends with a run of letters and digits. */
  within(text: string): FoundKey | undefined;
}

/** Up to here every stretch of a text is looked at. */
const short = 160;
/** So many stretches of one long text are looked at: some tens of milliseconds. */
const mostStretches = 40_000;

export function keyFinder(salt: Uint8Array, marks: readonly Mark[]): KeyFinder {
  const print = fingerprinter(salt);
  const byLength = new Map<number, Map<number, FoundKey>>();
  const note = (length: number, value: number, found: FoundKey) => {
    const prints = byLength.get(length) ?? new Map<number, FoundKey>();
    byLength.set(length, prints);
    if (found.whole || !prints.has(value)) prints.set(value, found);
  };
  for (const { id, length, whole, halves } of marks) {
    note(length, whole, { mark: id, whole: true });
    if (halves) for (const half of [halves.first, halves.second]) note(halves.length, half, { mark: id, whole: false });
  }

  /** Asks of a stretch once, and prefers the whole key to its half. */
  function looker(most: number) {
    const asked = new Set<string>();
    const seen: { found?: FoundKey } = {};
    const look = (text: string, from: number, length: number): void => {
      const stretch = text.slice(from, from + length);
      if (asked.has(stretch) || asked.size >= most) return;
      asked.add(stretch);
      const found = byLength.get(length)?.get(print(stretch));
      if (found && !seen.found?.whole) seen.found = found;
    };
    return { look, seen };
  }

  function around(edits: readonly Edit[]): FoundKey | undefined {
    const { look, seen } = looker(mostStretches);
    for (const edit of edits.flatMap(seams).map(near)) {
      const text = normalise(edit.before + edit.inserted + edit.after);
      const end = text.length - normalise(edit.after).length;
      const begin = Math.min(normalise(edit.before).length, end - (edit.inserted ? 1 : 0));
      for (const length of byLength.keys())
        for (let from = Math.max(0, begin - length + 1); from < end && from + length <= text.length; from++)
          look(text, from, length);
    }
    return seen.found;
  }

  function within(text: string): FoundKey | undefined {
    if (text.length <= short) return around([{ before: '', inserted: text, after: '' }]);
    const { look, seen } = looker(mostStretches);
    const edges = new Set<number>([0]);
    let whole = '';
    for (const piece of text.split(/([a-z\d]+)/i)) {
      whole += normalise(piece);
      edges.add(whole.length);
    }
    for (const from of edges)
      for (const length of byLength.keys()) {
        if (edges.has(from + length)) look(whole, from, length);
      }
    return seen.found;
  }

  return { around, within };
}

/** A long insertion is looked at where it meets what stands there; `within` has looked at the rest. */
function seams(edit: Edit): Edit[] {
  const { before, inserted, after } = edit;
  if (inserted.length <= short) return [edit];
  return [
    { before, inserted: '', after: inserted.slice(0, reach) },
    { before: inserted.slice(-reach), inserted: '', after },
  ];
}
