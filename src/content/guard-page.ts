import { type AskPage, type GuardedPage, guardedPage } from './guarded-page';
import { mayImitate, ownHost } from './in-sight';
import { leakTypes } from './leak-guard';
import { listenFirst } from './listen-first';
import { somethingInSight } from './something-in-sight';

/** A page that rewrites itself is looked at this often at most: soon while it is built, seldom later. */
const lookEveryMs = (looks: number): number => Math.min(3000, 300 * 2 ** (looks >> 3));
/** So long a page may be under construction without being looked at (ms). */
const buildsForMs = 700;
const everything = { childList: true, subtree: true, characterData: true };

/**
 * Runs on every page and in every frame there is, so it does next to nothing: it stands first in line for what is typed,
 * and looks once the page stands whether there is anything to judge. Only then, or when somebody types, the guard is made.
 * Without the brand in sight and without a credential field nobody is asked anything.
 */
export function guardPage(page: Window, ask: AskPage): void {
  const { document } = page;
  const framed = page !== page.top;
  /** A page is asked about for its name alone; a frame only once somebody types there, or for what is in it. */
  const byName = !framed && mayImitate(ownHost(page as unknown as { origin: string }));
  let made: GuardedPage | undefined;
  let late = false;
  const guard = (): GuardedPage => {
    if (!made) {
      made = guardedPage(page, ask, lookSoon);
      if (late) made.late();
    }
    return made;
  };
  const look = (): void => {
    if (made || byName || somethingInSight(document, framed)) guard().look();
  };

  let waiting = false;
  let looks = 0;
  function lookSoon(): void {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (made || byName || somethingInSight(document, framed)) guard().lookAgain();
    }, lookEveryMs(looks++));
  }

  listenFirst(
    page,
    leakTypes,
    (event) => guard().hear(event),
    () => {
      late = true;
      made?.late();
    },
  );
  let begun = false;
  /** What changes later is looked at in its rhythm. */
  const begin = (): void => {
    if (!begun) new MutationObserver(lookSoon).observe(document, everything);
    begun = true;
    look();
  };
  if (byName || document.readyState !== 'loading') begin();
  else setTimeout(() => begun || begin(), buildsForMs); // a page that never stands is looked at all the same
  document.addEventListener('DOMContentLoaded', begin);
  document.addEventListener('prerenderingchange', look);
}
