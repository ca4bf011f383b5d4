import type { LeakGot, LeakReport, LeakWay } from '../guard/leak/leak';
import { type Hit, type Recogniser, recogniser } from '../guard/leak/recogniser';
import type { WatchSet } from '../guard/leak/watch-set';
import { askUntil } from './ask-worker';
import { showBanner } from './banner';
import { credentialsIn } from './credential-fields';
import { doubtfulFields } from './doubtful-fields';
import { editIn, fieldsUnder, isEditable, peerFields, wholeText } from './editing';
import { innermost } from './innermost';
import { listen } from './listen-first';
import type { HeldInput } from './put-back';

export interface AskLeak {
  readWatch(): Promise<WatchSet | undefined>;
  reportLeak(report: LeakReport): Promise<{ stay: boolean }>;
}

export interface LeakGuard {
  /** One of `firstTypes`. */
  hear(event: Event): void;
  /** Listens anew to what it listens to. `late`: the page may hear keys before this script does. */
  stand(late: boolean): void;
  /** Someone is about to type here. */
  want(): void;
  /** Input waits for the watch set. */
  waits(): boolean;
  /** May held input be put back? */
  allows(input: HeldInput): boolean;
}

/** What a shut page hears no more of: what may be typed text. */
const isSilenced = (type: string): boolean => !/^(?:change|foc|drage|page)/.test(type);
/** What matters once somebody has typed. */
const laterTypes = ['focusout', 'dragenter', 'pagehide', 'pageshow'];

/** Typing waits so long for the watch set, and no longer (ms). */
const patienceMs = 400;
/** So long a worker is asked again: for the set, and to take a report (ms). */
const asksForMs = { set: 8000, report: 600_000 };
/** Keys are saved and vaults unlocked while a page stays open: the set is asked for anew after this (ms). */
const freshMs = 30_000;
/** So much of what was typed is remembered, in memory alone. */
const remembered = 256;
/** So many characters typed into no field may be the beginning of a key: a page can read it by its listeners. */
const unseen = 6;

/**
 * Keeps guarded keys from a page. What a key press, paste or drop would complete is checked before the page hears of
 * it; after a hit nothing more goes through until the worker has answered. What cannot be held is checked when it has
 * happened, and told as what the page has got. Typed text stays in this closure: neither stored, nor sent, nor logged.
 */
export function guardLeaks(page: Window, ask: AskLeak, settled: () => void): LeakGuard {
  let set: WatchSet | undefined;
  let found: Recogniser | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let waiting = false;
  let shut = false;
  /** The page may hear keys before this script does. */
  let late = false;
  let typed = '';
  /** What was just let through, on its way into its field. */
  let passing: string | undefined;
  /** Texts that came before the set was there. */
  const unchecked: string[] = [];
  const told = new Set<string>();

  function want(): void {
    if (Date.now() - askedAt < freshMs) return;
    askedAt = Date.now();
    waiting = !set;
    const settle = () => {
      waiting = false;
      settled();
    };
    setTimeout(settle, patienceMs);
    void askUntil(async () => ({ got: await ask.readWatch() }), asksForMs.set).then((answer) => {
      if (answer) watch(answer.got);
      else askedAt = Number.NEGATIVE_INFINITY;
      settle();
    });
  }

  function watch(now: WatchSet | undefined): void {
    set = now;
    found = now && recogniser(now);
    for (const text of [typed, ...unchecked.splice(0)]) tell(found?.given(text, false), 'typed', true);
    doubts.look();
  }

  const asks = (field: HTMLElement | undefined): boolean =>
    field !== undefined && credentialsIn([field, ...peerFields(field)], []).asksForPhrase;

  const remember = (text: string, takes = 0): void => {
    typed = takes < 0 ? typed.slice(0, -1) : (typed + text).slice(-remembered);
  };

  /** Would this complete a key? `takes`: Backspace (-1) or Delete (1), by which a text can become one as well. */
  function stops(field: HTMLElement | undefined, text: string, by: LeakWay, takes = 0): boolean {
    if (shut) return true;
    const given = text.length > 1 ? found?.given(text, asks(field)) : undefined;
    const edits = [
      ...(field ? [editIn(field, text, takes)] : []),
      ...(takes ? [] : [{ before: typed, inserted: text, after: '' }]),
    ];
    const hit = given ?? found?.typed(edits, asks(field), true);
    if (!hit) {
      remember(text, takes);
      passing = text;
      return false;
    }
    tell(hit, by, true, given ? 'nothing' : hit.whole && (takes || late) ? 'whole' : 'part');
    return true;
  }

  /** Something has happened that could not be held. */
  function happened(field: HTMLElement, text: string | undefined, by: LeakWay): void {
    want();
    const asked = asks(field);
    const hit =
      text === undefined
        ? found?.given(wholeText(field), asked)
        : found?.typed([editIn(field, text, 0, true), { before: typed, inserted: text, after: '' }], asked, false);
    if (found) {
      tell(hit, by, true);
      doubts.know(field);
    } else doubts.later(field);
  }

  function tell(
    hit: Hit | undefined,
    by: LeakWay,
    trusted: boolean,
    got: LeakGot = hit?.whole ? 'whole' : 'part',
  ): void {
    const name = JSON.stringify(hit?.what);
    if (!hit || (trusted ? shut : told.has(name))) return;
    told.add(name);
    const asking = askUntil(() => ask.reportLeak({ what: hit.what, got, by, trusted }), asksForMs.report);
    if (!trusted) return;
    shut = true;
    const banner = set && showBanner(page.document, set.says.held);
    const field = innermost(page.document.activeElement ?? undefined);
    if (field instanceof HTMLElement) field.blur(); // ends what is being composed
    void asking.then((answer) => {
      if (!answer?.stay) return;
      banner?.remove();
      shut = false;
      const { what } = hit;
      if (set)
        watch({
          ...set,
          ...('mark' in what ? { marks: set.marks.filter(({ id }) => id !== what.mark) } : { phrases: false }),
        });
    });
  }

  const doubts = doubtfulFields((field, by) => {
    if (found) tell(found.given(wholeText(field), asks(field)), by, false);
    return found !== undefined;
  });

  // — events —

  const hears: Record<string, (event: never, field: HTMLElement | undefined) => unknown> = {
    focusin(_, field) {
      if (field) want();
      remember('\n');
    },
    dragenter({ dataTransfer }: DragEvent) {
      if (dataTransfer?.types.includes('text/plain')) want();
    },
    keydown(event: KeyboardEvent, field) {
      const { key } = event;
      const shortcut = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
      const takes = key === 'Backspace' ? -1 : key === 'Delete' ? 1 : 0;
      if (shortcut || event.isComposing) return false;
      if (key === 'Enter' || key === 'Tab') remember('\n');
      if (key.length !== 1 && !takes) return false;
      if (field || typed.length >= unseen) want();
      return stops(field, takes ? '' : key, 'typed', takes);
    },
    beforeinput({ inputType, data, dataTransfer, isComposing, cancelable }: InputEvent, field) {
      const text = data ?? dataTransfer?.getData('text/plain');
      if (!field || !text || text === passing || isComposing || !cancelable || !/^insert(?!From[PD])/.test(inputType))
        return false;
      want();
      return stops(field, text, 'typed');
    },
    paste: ({ clipboardData }: ClipboardEvent, field) => arrives(clipboardData, field, 'pasted'),
    drop: ({ dataTransfer }: DragEvent, field) => arrives(dataTransfer, field, 'dropped'),
    input({ inputType = '', data, isComposing }: InputEvent, field) {
      if (!field) return;
      const passed = data != null && data === passing;
      passing = undefined;
      if (passed || /From[PD]|Line|Paragraph|^format/.test(inputType)) doubts.know(field);
      else if (inputType.startsWith('delete')) happened(field, '', 'typed');
      else happened(field, data || undefined, isComposing ? 'composed' : data ? 'typed' : 'filled');
    },
    compositionend({ data }: CompositionEvent, field) {
      if (field && data) happened(field, data, 'composed');
      remember(data);
    },
    change: (_, field) => void (field && doubts.soon(field)),
    focusout: (_, field) => void (field && doubts.soon(field)),
    submit: ({ target }: SubmitEvent) => leaving(target as Node),
    pagehide: () => leaving(page.document),
    pageshow({ persisted }: PageTransitionEvent) {
      if (!persisted) return;
      shut = false;
      askedAt = Number.NEGATIVE_INFINITY;
    },
  };

  function arrives(data: DataTransfer | null, field: HTMLElement | undefined, by: LeakWay): boolean {
    const text = data?.getData('text/plain') || data?.getData('text/html').replace(/<[^>]*>/g, '') || '';
    if (!text) return false;
    want();
    if (!found && unchecked.length < 20) unchecked.push(text);
    return stops(field, text, by);
  }

  function leaving(root: Node): void {
    if (set) for (const field of fieldsUnder(root).slice(0, 60)) doubts.now(field);
  }

  (page as { navigation?: EventTarget }).navigation?.addEventListener('navigate', () => leaving(page.document));

  function hear(event: Event): void {
    const { type } = event;
    const target = innermost(event.composedPath()[0]);
    const field = isEditable(target) ? target : undefined;
    if (!event.isTrusted) {
      if (!field || (type !== 'input' && type !== 'change')) return;
      want();
      doubts.soon(field);
    } else if ((shut && isSilenced(type)) || hears[type]?.(event as never, field) === true) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
  }
  return {
    hear,
    stand(isLate) {
      late = isLate;
      listen(page, laterTypes, hear);
    },
    want,
    waits: () => waiting,
    allows(input) {
      if (input.does === 'submit') return !shut;
      if (input.does === 'enter') remember('\n');
      const takes = input.does === 'delete' ? -1 : input.does === 'forwardDelete' ? 1 : 0;
      const text = input.does === 'type' ? input.text : '';
      return input.does === 'enter' ? !shut : !stops(input.field, text, text.length > 1 ? 'pasted' : 'typed', takes);
    },
  };
}
