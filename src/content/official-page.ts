import type { SensitivePage } from '../sessions/event';
import { sensitivePages, sensitivePaths, signInError, signOut, signOutPath } from './official-words';

const tidy = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const errorClass = /error|invalid|danger|warning/i;
const fields = 'input:not([type=hidden]):not([type=submit]):not([type=button])';

/** Pressing it ends the session. */
export const isSignOut = (element: Element): boolean =>
  signOut.test(tidy(element.textContent) || element.getAttribute('aria-label') || '') ||
  signOutPath.test(element.getAttribute('href') ?? element.getAttribute('action') ?? '');

/** Somebody is signed in here: there is a way out. */
export const isSignedIn = (document: Document): boolean =>
  [...document.querySelectorAll('a,button,[role=button],[role=menuitem],form')].some(isSignOut);

const isVisible = (element: Element) => !('checkVisibility' in element) || element.checkVisibility();

/** What a form is for. Its fields decide, then the page it stands on. */
export function formKind(
  form: ParentNode,
  document: Document,
  path: string,
): 'sign-in' | 'password' | 'recovery' | 'sign-out' | undefined {
  if ('tagName' in form && isSignOut(form as unknown as Element)) return 'sign-out';
  const inputs = [...form.querySelectorAll(fields)];
  if (inputs.length === 0) return [...form.querySelectorAll('button,input')].some(isSignOut) ? 'sign-out' : undefined;
  const nameOf = (input: Element) => `${input.getAttribute('name')} ${input.id} ${input.getAttribute('autocomplete')}`;
  const passwords = inputs.filter((input) => input.getAttribute('type') === 'password');
  if (passwords.some((input) => /new|confirm|repeat|again/i.test(nameOf(input)))) return 'password';
  if (sensitivePage(document, path) === 'recovery' && isSignedIn(document)) return 'recovery';
  const asksCode = inputs.some((input) => /one-time-code|\botp\b|totp|\bcode\b|captcha/i.test(nameOf(input)));
  return (passwords.length > 0 || asksCode) && !isSignedIn(document) ? 'sign-in' : undefined;
}

/** The form by which one signs in, if the page shows one. */
const signInForm = (document: Document, path: string): Element | undefined =>
  [...document.querySelectorAll('form')].find(
    (form) => isVisible(form) && formKind(form, document, path) === 'sign-in',
  ) ??
  ([...document.querySelectorAll('input[type=password]')].find(
    (input) => isVisible(input) && !input.closest('form') && !isSignedIn(document),
  ) as Element | undefined);

export interface PageLook {
  session: 'signed-in' | 'form' | 'unknown';
  /** An error stands beside the sign-in form. */
  error: boolean;
}

/** Signed in, or asked to sign in. A reset page asks for proof, not for a sign-in. */
export function lookOf(document: Document, path: string): PageLook {
  if (isSignedIn(document)) return { session: 'signed-in', error: false };
  if (sensitivePage(document, path) || !signInForm(document, path)) return { session: 'unknown', error: false };
  const errors = [
    ...document.querySelectorAll('[role=alert],[aria-live=assertive]'),
    ...[...document.querySelectorAll('[class]')].filter((one) => errorClass.test(one.getAttribute('class') ?? '')),
  ];
  const error = errors.some((one) => isVisible(one) && signInError.test(tidy(one.textContent).slice(0, 300)));
  return { session: 'form', error };
}

/** The page on which the account can be changed, by its main heading, else by its path. */
export function sensitivePage(document: Document, path: string): SensitivePage | undefined {
  const headings = [...document.querySelectorAll('h1,[role=heading][aria-level="1"]')].map((h) =>
    tidy(h.textContent).slice(0, 120),
  );
  return (
    sensitivePages.find(([, words]) => headings.some((text) => words.test(text)))?.[0] ??
    sensitivePaths.find(([, pattern]) => pattern.test(path))?.[0]
  );
}
