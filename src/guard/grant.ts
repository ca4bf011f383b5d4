/** "Continue once": a stopped host that the user chose to see, in one tab and for one visit. */
export interface Grant {
  host: string;
  tabId: number;
  /** The host of the page in the tab; another than `host` when the imitation stood in a frame. */
  pageHost: string;
  until: number;
}

export const grantMs = 10 * 60_000;

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

export const isGranted = (grants: readonly Grant[], host: string, tabId: number, now: number): boolean =>
  grants.some((grant) => grant.host === host && grant.tabId === tabId && now < grant.until);
