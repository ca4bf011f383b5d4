import type { LeakWay } from '../guard/leak/leak';
import { textOf } from './editing';

/** A page can fill its fields to try keys: it gets so many looks a second, which are 18,000 an hour. */
const looksASecond = 5;

/**
 * Fields that a script may have filled. They are looked at by and by, and once for each content, so that a page sees no
 * difference whatever stands in them. `look` says whether it could look at all.
 */
export function doubtfulFields(look: (field: HTMLElement, by: LeakWay) => boolean) {
  const waiting = new Set<HTMLElement>();
  const known = new WeakMap<HTMLElement, number>();
  let looked: number[] = [];

  const know = (field: HTMLElement): void => void known.set(field, digest(textOf(field)));

  function lookNow(by: LeakWay = 'filled'): void {
    for (const field of waiting) {
      const now = Date.now();
      looked = looked.filter((at) => now - at < 1000);
      if (known.get(field) !== digest(textOf(field)) && looked.length < looksASecond) {
        if (!look(field, by)) return;
        looked.push(now);
        know(field);
      }
      waiting.delete(field);
    }
  }

  return {
    /** What stands there now has been looked at. */
    know,
    /** When the watch set is there. */
    later: (field: HTMLElement): void => void waiting.add(field),
    soon(field: HTMLElement): void {
      waiting.add(field);
      setTimeout(() => lookNow());
    },
    /** The page is about to go away. */
    now(field: HTMLElement): void {
      waiting.add(field);
      lookNow('submitted');
    },
    look: (): void => lookNow(),
  };
}

/** Tells whether a text has changed, without keeping it. */
function digest(text: string): number {
  let sum = text.length;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0;
  return sum;
}
