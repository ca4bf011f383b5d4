import type { ReportBody } from '../sessions/report';
import { formKind, isSignOut } from './official-page';
import { signIn, signInPath } from './official-words';

/** A press of the button and the submit that follows are one (ms). */
const sameMs = 1500;

/**
 * Tells of submits at the moment they happen, before the page can go away: by `submit`, and where a page signs in
 * without one, by the press of its button or Enter in a password field.
 */
export function watchSubmits(document: Document, pathOf: () => string, tell: (body: ReportBody) => void): void {
  let last = { kind: '', at: 0 };
  const say = (kind: ReturnType<typeof formKind>) => {
    const now = Date.now();
    if (!kind || (last.kind === kind && now - last.at < sameMs)) return;
    last = { kind, at: now };
    tell(kind === 'sign-out' ? { kind: 'outcome', outcome: 'signed-out' } : { kind: 'submit', form: kind });
  };

  document.addEventListener(
    'submit',
    (event) => {
      if (event.target instanceof Element) say(formKind(event.target, document, pathOf()));
    },
    true,
  );
  document.addEventListener(
    'click',
    (event) => {
      const pressed = (event.target as Element | null)?.closest?.(
        'a,button,[role=button],[role=menuitem],input[type=submit]',
      );
      if (!pressed) return;
      if (isSignOut(pressed)) say('sign-out');
      else if (signIn.test((pressed.textContent ?? '').trim() || pressed.getAttribute('value') || '')) press(pressed);
    },
    true,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const field = event.target as Element | null;
      if (
        event.key === 'Enter' &&
        !event.isComposing &&
        field?.matches?.('input[type=password]') &&
        !field.closest('form')
      )
        press(field);
    },
    true,
  );

  /** A form that the browser would refuse is not submitted. */
  function press(pressed: Element) {
    const form = pressed.closest('form');
    if (form ? !form.checkValidity() : !isFilled(document)) return;
    say(formKind(form ?? document, document, pathOf()));
  }
}

const isFilled = (document: Document) =>
  [...document.querySelectorAll<HTMLInputElement>('input[type=password],input[autocomplete=one-time-code]')].some(
    ({ value }) => value !== '',
  );

/**
 * Was this page reached from the site's own sign-in page? The third witness of a submit, and the only one that is left
 * when the page that was submitted is gone before the worker has started. A reload says nothing new.
 */
export function cameFromSignIn(
  referrer: string,
  here: Pick<Location, 'origin' | 'pathname'>,
  navigation: string,
): boolean {
  if (navigation !== 'navigate' || signInPath.test(here.pathname) || !URL.canParse(referrer)) return false;
  const { origin, pathname } = new URL(referrer);
  return origin === here.origin && signInPath.test(pathname);
}
