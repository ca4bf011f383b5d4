import { type AskPage, type GuardedPage, guardedPage } from './guarded-page';
import { mayBeNear, mayImitate, ownHost } from './in-sight';
import { firstTypes, isReplaced, listen } from './listen-first';
import { somethingInSight } from './something-in-sight';

/** A page that rewrites itself is looked at this often at most: soon while it is built, seldom later. */
const lookEveryMs = (looks: number): number => Math.min(3000, 300 * 2 ** (looks >> 3));
/** So long a page may be under construction without being looked at (ms). */
const buildsForMs = 700;

/**
 * Runs on every page and in every frame there is, so it does next to nothing: it stands first in line for what is typed,
 * and looks once the page stands whether there is anything to judge. Only then, or when somebody types, the guard is made.
 * Without the brand in sight and without a credential field nobody is asked anything. Answers with what is to be called
 * once the page stands.
 */
export function guardPage(page: Window, ask: AskPage): () => void {
  const { document } = page;
  const { origin } = page as unknown as { origin: string };
  const framed = page !== page.top;
  /** A page is asked about for its name alone; a frame only once somebody types there, or for what is in it. */
  const byName = !framed && mayBeNear(origin) && mayImitate(ownHost({ origin }));
  let made: GuardedPage | undefined;
  let late = false;
  const guard = (): GuardedPage => {
    made ??= guardedPage(page, ask, lookSoon, late);
    return made;
  };
  const hear = (event: Event): void => guard().hear(event);
  const seen = (): boolean => made !== undefined || byName || somethingInSight(document, framed);

  let waiting = false;
  let looks = 0;
  function lookSoon(): void {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (seen()) guard().lookAgain();
    }, lookEveryMs(looks++));
  }

  const stand = (): void => listen(page, firstTypes.split(' '), hear);
  let begun = false;
  const begin = (): void => {
    if (!begun) watchChanges();
    begun = true;
    if (seen()) guard().look();
  };

  function watchChanges(): void {
    stand(); // the page may have been replaced before; one that is still there stays one
    new MutationObserver((changes) => {
      stand();
      late ||= isReplaced(changes); // the page may have put its own before them
      made?.stand(late);
    }).observe(document, { childList: true });
    // What changes later is looked at in its rhythm. What has changed is not read: that costs more than a look.
    new MutationObserver(lookSoon).observe(document, { childList: true, subtree: true, characterData: true });
  }

  stand();
  const beginOnce = (): void => {
    if (!begun) begin();
  };
  if (byName) begin();
  else setTimeout(beginOnce, buildsForMs); // a page that never stands is looked at all the same
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', begin);
  return beginOnce;
}
