import type { PageFacts } from '../guard/page';
import type { PageAnswer } from '../messages/protocol';
import { askUntil } from './ask-worker';
import { showBanner } from './banner';
import { isCredential } from './credential-fields';
import { isEditable } from './editing';
import { holdInput } from './hold-input';
import { isProvenOfficial, isWorthAsking, mayImitate, ownHost, told } from './in-sight';
import { innermost } from './innermost';
import { type AskLeak, guardLeaks } from './leak-guard';
import { pageFacts } from './page-facts';

export interface AskPage extends AskLeak {
  checkPage(facts: PageFacts): Promise<PageAnswer>;
}

/** How long input waits: on a host that may be an imitation, and on any other. Nobody is locked out for longer. */
const patience = { mayImitate: 5000, ordinary: 1500 };
/** A page that rewrites itself is looked at this often at most: soon while it is built, seldom later. */
const lookEveryMs = (looks: number): number => Math.min(3000, 300 * 2 ** (looks >> 3));

/** So often the worker is asked at once; then only in that rhythm. A page decides how often it changes its facts. */
const mostAtOnce = 20;
/** Most fields in shadow trees that are remembered, the last ones used. */
const mostUsed = 20;

/**
 * Guards one page or frame. Without the brand in sight and without a credential field it asks nobody anything. On a host
 * that may be an imitation every key is held from the first moment until the worker has answered; on any other page only
 * what goes into a credential field.
 */
export function guardPage(page: Window, ask: AskPage): void {
  const { document } = page;
  const framed = page !== page.top;
  const place = page as unknown as { origin: string };
  const risky = mayImitate(ownHost(place));
  const official = isProvenOfficial(place);
  let open = 0;
  let answer: PageAnswer | undefined;
  let last = '';
  let asks = 0;
  /** A look that had to wait for the rhythm: until it is done, input waits too. */
  let owed = false;
  const used = new Set<Element>();
  let banner: { words: string; remove(): void } | undefined;

  const hold = holdInput(page, {
    scope(target) {
      if (official) return 'nothing';
      if (answer?.severity === 'imitation' || (risky && !answer)) return 'all';
      if (isEditable(target)) leaks?.want();
      if (leaks?.waits()) return 'editing';
      return open > 0 || owed || !answer ? 'credentials' : 'nothing';
    },
    allows: (input) => leaks?.allows(input) ?? true,
    held: (target) => void (open === 0 && !owed && isCredential(target) && look(true)),
  });
  const leaks = official ? undefined : guardLeaks(page, ask, () => hold.release());

  /** Asks the worker where there is something to ask and it has not been asked yet. */
  async function look(must: boolean, inRhythm = false): Promise<void> {
    if ((document as { prerendering?: boolean }).prerendering) return; // nobody sees it, and perhaps nobody ever will
    const facts = told(pageFacts(document, framed, [...used]));
    const inSight = must || isWorthAsking(facts);
    const asked = JSON.stringify(facts);
    if (inRhythm) owed = false;
    if (!inSight || asked === last) return settle();
    if (!inRhythm && asks >= mostAtOnce) return lookSoon(must);
    asks++;
    last = asked;
    open++;
    const got = await askUntil(() => ask.checkPage(facts), risky ? patience.mayImitate : patience.ordinary);
    open--;
    if (answer?.severity === 'imitation') return;
    answer = got ?? answer ?? { severity: 'unknown' };
    if (!framed) tell(answer);
    settle();
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

  let waiting = false;
  let looks = 0;
  const lookSoon = (must = false): void => {
    owed ||= must;
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      void look(risky || owed, true);
    }, lookEveryMs(looks++));
  };

  if (risky) void look(true);
  document.addEventListener('DOMContentLoaded', () => void look(risky));
  // A field in a shadow tree is found by nobody until it is used.
  const focused = (event: Event): void => {
    const field = innermost(event.composedPath()[0]);
    if (!isCredential(field)) return;
    used.delete(field);
    used.add(field);
    for (const oldest of used) if (used.size > mostUsed) used.delete(oldest);
    void look(true);
  };
  page.addEventListener('focusin', focused, true);
  document.addEventListener('prerenderingchange', () => void look(risky));
  // A page out of the browser's back list has its old answer; the user may have decided otherwise since.
  page.addEventListener('pageshow', ({ persisted, isTrusted }) => {
    if (!persisted || !isTrusted || !answer) return;
    answer = undefined;
    last = '';
    void look(risky);
  });
  const changed = (): void => {
    page.addEventListener('focusin', focused, true); // document.open() took it away; one that is still there stays one
    lookSoon();
  };
  new MutationObserver(changed).observe(document, { childList: true, subtree: true, characterData: true });
}
