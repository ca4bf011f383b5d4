import type { Edit } from './edit';
import { keyFinder } from './key-finder';
import type { LeakReport } from './leak';
import { phraseFinder } from './phrase-finder';
import { shapeFinder } from './shape-finder';
import type { WatchSet } from './watch-set';

export interface Hit {
  what: LeakReport['what'];
  /** Else a half of a key, or the beginning of a phrase or a private key. */
  whole: boolean;
}

export interface Recogniser {
  /** These texts would come to be by one key press, by one act of an input method, or stand there already. */
  typed(edits: readonly Edit[], asked: boolean, held: boolean): Hit | undefined;
  /** A text as it is pasted, dropped or filled in. */
  given(text: string, asked: boolean): Hit | undefined;
}

/** A longer paste is read to here. */
const longest = 100_000;

/** Recognises what a watch set names. Pure: it keeps nothing of what it is shown. */
export function recogniser({ salt, marks, words, phrases, shapes }: WatchSet): Recogniser {
  const keys = keyFinder(bytesOf(salt), marks);
  const isPhrase = phraseFinder(words);
  const shapeIn = shapeFinder(shapes);
  const key = (found: ReturnType<typeof keys.within>): Hit | undefined =>
    found && { what: { mark: found.mark }, whole: found.whole };
  const shape = (edits: readonly Edit[], asked: boolean, held: boolean, typed: boolean): Hit | undefined => {
    for (const edit of phrases ? edits : []) {
      const found = isPhrase(edit, asked ? 4 : held ? 8 : 7) ? 'phrase' : shapeIn(edit, asked, typed);
      if (found) return { what: { shape: found }, whole: !typed };
    }
    return undefined;
  };
  return {
    typed: (edits, asked, held) => key(keys.around(edits)) ?? shape(edits, asked, held, true),
    given(text, asked) {
      const inserted = text.slice(0, longest);
      return key(keys.within(inserted)) ?? shape([{ before: '', inserted, after: '' }], asked, true, false);
    },
  };
}

const bytesOf = (base64url: string): Uint8Array =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
