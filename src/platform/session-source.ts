import type { SessionEvent } from '../sessions/event';

/** An event with the id under which it is journalled: the same thing seen twice has the same id. */
export interface Observed {
  id: string;
  event: SessionEvent;
}

/** What `webRequest` tells of a request to an official host, before it is sent or after it was answered. */
export interface RequestDetails {
  requestId: string;
  url: string;
  method: string;
  timeStamp: number;
  statusCode?: number;
  fromCache?: boolean;
  /** Who asked for it (Chrome: an origin, Firefox: an address); absent where the browser itself did, or a site that we may not see. */
  initiator?: string | undefined;
  originUrl?: string | undefined;
  responseHeaders?: readonly { name: string; value?: string | undefined }[] | undefined;
}

const signInStep = /^(?:log-?in|sign-?in|signin|auth|authenticate|2fa|mfa|verify-login)$/i;
const notSignIn = /^(?:log-?out|sign-?out|refresh|reset|register|sign-?up)$/i;

/** A path by which sites sign in. Query and body are not looked at: they may hold secrets. */
function isSignInPath(url: string): boolean {
  const steps = pathOf(url).split('/');
  return steps.some((step) => signInStep.test(step)) && !steps.some((step) => notSignIn.test(step));
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return ''; // not an address that could be an official page's
  }
}

/**
 * The host to which a request goes, and that of the page that sent it: any page can post a form to the official site.
 * `''` is nobody: what is not encrypted may come from anybody, and the browser names no sender that we may not see.
 */
export const partiesOf = ({ url, initiator, originUrl }: RequestDetails): { to: string; by: string } => ({
  to: secureHost(url),
  by: secureHost(initiator ?? originUrl ?? ''),
});

function secureHost(url: string): string {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' ? hostname : '';
  } catch {
    return ''; // none, or "null": a page without an address of its own
  }
}

/**
 * `onBeforeRequest` (without a status), `onCompleted` and `onBeforeRedirect` (with one) on official hosts. The second
 * witness of a sign-in: it needs no message from a page that is just going away.
 */
export function fromWebRequest(details: RequestDetails): Observed | undefined {
  const { requestId, url, method, statusCode } = details;
  const at = Math.round(details.timeStamp);
  const id = (what: string) => `request:${requestId}:${at}:${what}`;
  const signsIn = method === 'POST' && isSignInPath(url);
  if (statusCode === undefined)
    return signsIn ? { id: id('submit'), event: { kind: 'sign-in-submitted', at, by: 'request' } } : undefined;
  if (signsIn && [400, 401, 403, 422, 429].includes(statusCode))
    return { id: id('failed'), event: { kind: 'sign-in-failed', at } };
  // A refused POST may be a wrong password on a settings page; a refused GET is a session that is gone.
  if (method === 'GET' && statusCode === 401 && !isSignInPath(url))
    return { id: id('ended'), event: { kind: 'session-ended', at, status: statusCode } };
  return undefined;
}

/** The server's clock minus ours (ms), or `undefined` where the answer does not tell. Date has whole seconds. */
export function skewFrom({ responseHeaders, fromCache, timeStamp }: RequestDetails): number | undefined {
  const header = (wanted: string) => responseHeaders?.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
  if (fromCache || Number(header('age')) > 0) return undefined; // a cache on the way keeps the old date
  const date = Date.parse(header('date'));
  return Number.isNaN(date) ? undefined : Math.round(date + 500 - timeStamp);
}

/** `webNavigation.onCommitted` in the main frame: the profile's reset page was opened. */
export function fromNavigation(
  details: { url: string; timeStamp: number; frameId: number; tabId: number },
  resetUrl: string,
): Observed | undefined {
  const at = Math.round(details.timeStamp);
  const path = pathOf(resetUrl);
  if (details.frameId !== 0 || path.length < 2 || !pathOf(details.url).startsWith(path)) return undefined;
  return { id: `navigation:${details.tabId}:${at}`, event: { kind: 'sensitive-page', at, page: 'reset' } };
}
