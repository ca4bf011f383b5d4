import { splitHost } from './names/public-suffix';

/** "Continue once": a stopped host that the user chose to see, in one tab and for one visit. */
export interface Grant {
  host: string;
  tabId: number;
  /** The host of the page in the tab; another than `host` when the imitation stood in a frame. */
  pageHost: string;
  until: number;
}

export const grantMs = 10 * 60_000;
const graceMs = 10_000;

export const parseGrants = (value: unknown): Grant[] =>
  Array.isArray(value)
    ? value.filter(
        (one): one is Grant =>
          typeof one === 'object' &&
          one !== null &&
          typeof one.host === 'string' &&
          typeof one.pageHost === 'string' &&
          Number.isInteger(one.tabId) &&
          Number.isFinite(one.until),
      )
    : [];

/** A page may lead on to another host under the name that somebody registered: one visit, and one decision. */
const isOneSite = (a: string, b: string): boolean =>
  a === b || (splitHost(a).registrable ?? a) === (splitHost(b).registrable ?? b);

export const isGranted = (grants: readonly Grant[], host: string, tabId: number, now: number): boolean =>
  grants.some((grant) => isOneSite(grant.host, host) && grant.tabId === tabId && now < grant.until);

/**
 * The grants after a tab came to a host. A visit goes on while the tab stays on the site. One that left it may be sent
 * straight back, as by a sign-in elsewhere: within the grace that is the same visit.
 */
export const afterArrival = (grants: readonly Grant[], tabId: number, host: string, now: number): Grant[] =>
  grants.flatMap((grant) => {
    if (now >= grant.until) return [];
    if (grant.tabId !== tabId) return [grant];
    const stays = isOneSite(grant.host, host) || isOneSite(grant.pageHost, host);
    return [{ ...grant, until: stays ? now + grantMs : Math.min(grant.until, now + graceMs) }];
  });
