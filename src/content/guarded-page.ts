import type { PageFacts } from '../guard/page';
import type { PageAnswer } from '../messages/protocol';
import { askUntil } from './ask-worker';
import { showBanner } from './banner';
import { isCredential } from './credential-fields';
import { isEditable } from './editing';
import { heldTypes, holdInput } from './hold-input';
import { isProvenOfficial, isWorthAsking, mayImitate, ownHost, told } from './in-sight';
import { innermost } from './innermost';
import { type AskLeak, guardLeaks, type LeakGuard } from './leak-guard';
import { pageFacts, pageMarks } from './page-facts';

export interface AskPage extends AskLeak {
  checkPage(facts: PageFacts): Promise<PageAnswer>;
}

/** How long input waits: on a host that may be an imitation, and on any other. Nobody is locked out for longer. */
const patience = { mayImitate: 5000, ordinary: 1500 };
/** So often the worker is asked at once; then only in that rhythm. A page decides how often it changes its facts. */
const mostAtOnce = 20;
/** Most fields in shadow trees that are remembered, the last ones used. */
const mostUsed = 20;

export interface GuardedPage {
  hear(event: Event): void;
  /** Listens anew to what it listens to. `late`: the page may hear keys before this script does. */
  stand(late: boolean): void;
  /** Asks the worker where there is something to ask and it has not been asked yet. */
  look(): void;
  /** The same in the rhythm of the page's changes. */
  lookAgain(): void;
}

/**
 * A page or frame that somebody types into, or where there is something to judge. On a host that may be an imitation
 * every key is held from the first moment until the worker has answered; on any other page only what goes into a
 * credential field. `lookSoon` has `lookAgain` called after a while.
 */
export function guardedPage(page: Window, ask: AskPage, lookSoon: () => void, isLate: boolean): GuardedPage {
  const { document } = page;
  const framed = page !== page.top;
  const place = page as unknown as { origin: string };
  let mayBe: boolean | undefined;
  const risky = (): boolean => {
    mayBe ??= mayImitate(ownHost(place));
    return mayBe;
  };
  const official = isProvenOfficial(place);
  /** A page is asked about for its name alone; a frame only once somebody types there, or for what is in it. */
  const mustAsk = (): boolean => !framed && risky();
  let open = 0;
  let answer: PageAnswer | undefined;
  let last = '';
  let asks = 0;
  /** A look that had to wait for the rhythm: until it is done, input waits too. */
  let owed = false;
  const used = new Set<Element>();
  let banner: { words: string; remove(): void } | undefined;

  const hold = holdInput({
    scope(target) {
      if (official) return 'nothing';
      if (answer?.severity === 'imitation' || (!answer && risky())) return 'all';
      if (isEditable(target)) leaks().want();
      if (made?.waits()) return 'editing';
      return open > 0 || owed || !answer ? 'credentials' : 'nothing';
    },
    allows: (input) => official || leaks().allows(input),
    held: (target) => void (open === 0 && !owed && (risky() || isCredential(target)) && look(true)),
  });
  /** Made when somebody types: most pages are only read. */
  let made: LeakGuard | undefined;
  let late = isLate;
  const leaks = (): LeakGuard => {
    if (!made) {
      made = guardLeaks(page, ask, () => hold.release());
      made.stand(late);
    }
    return made;
  };
  const hear = (event: Event): void => {
    if ((heldTypes as readonly string[]).includes(event.type) && hold.hear(event)) return;
    if (event.type === 'focusin') focused(event);
    if (!official && (made || begins.test(event.type))) leaks().hear(event);
  };

  async function look(must: boolean, inRhythm = false): Promise<void> {
    if ((document as { prerendering?: boolean }).prerendering) return; // nobody sees it, and perhaps nobody ever will
    if (inRhythm) owed = false;
    const marks = pageMarks(document, [...used]);
    if (!must && !isWorthAsking(marks)) return settle();
    const facts = told(pageFacts(document, framed, marks));
    const asked = JSON.stringify(facts);
    if (asked === last) return settle();
    if (!inRhythm && asks >= mostAtOnce) {
      owed ||= must;
      return lookSoon();
    }
    asks++;
    last = asked;
    open++;
    const got = await askUntil(() => ask.checkPage(facts), risky() ? patience.mayImitate : patience.ordinary);
    open--;
    if (answer?.severity === 'imitation') return;
    if (!answer) page.addEventListener('pageshow', shownAgain);
    answer = got ?? answer ?? { severity: 'unknown' };
    if (!framed) tell(answer);
    settle();
  }

  /** A page out of the browser's back list has its old answer; the user may have decided otherwise since. */
  function shownAgain({ persisted, isTrusted }: PageTransitionEvent): void {
    if (!persisted || !isTrusted || !answer) return;
    answer = undefined;
    last = '';
    void look(risky());
  }

  function settle(): void {
    if (answer?.severity === 'imitation') hold.forget();
    else if (answer && open === 0 && !owed) hold.release();
  }

  function tell({ banner: words }: PageAnswer): void {
    const text = JSON.stringify(words);
    if (banner?.words === text) return; // also when the user hid it
    banner?.remove();
    banner = words && text ? { words: text, ...showBanner(document, words) } : undefined;
  }

  // A field in a shadow tree is found by nobody until it is used.
  const focused = (event: Event): void => {
    const field = innermost(event.composedPath()[0]);
    if (!isCredential(field)) return;
    used.delete(field);
    used.add(field);
    for (const oldest of used) if (used.size > mostUsed) used.delete(oldest);
    void look(true);
  };
  return {
    hear,
    stand(isLater) {
      late = isLater;
      made?.stand(late);
    },
    look: () => void look(mustAsk()),
    lookAgain: () => void look(owed || mustAsk(), true),
  };
}

/** What may be the beginning of typing; the rest only matters once somebody has typed. */
const begins = /^(?:key|paste|drop|drag|before|composition|input|change|focusin)/;
