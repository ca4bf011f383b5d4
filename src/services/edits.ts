import type { ServicePage, ServiceProfile } from './service';

/** What the user changed of the profile that we ship. */
export interface ProfileEdits {
  /** Official hosts that the user added, exact. */
  hosts: readonly string[];
  urls: Partial<Record<ServicePage, string>>;
  /** Selector of the rows of the sign-in list. */
  listRows?: string;
}

const pages: readonly ServicePage[] = ['home', 'signIn', 'reset', 'signInList', 'support'];

export function parseProfileEdits(value: unknown): ProfileEdits {
  const from = (typeof value === 'object' && value !== null ? value : {}) as {
    hosts?: unknown;
    urls?: unknown;
    listRows?: unknown;
  };
  const urls = (typeof from.urls === 'object' && from.urls !== null ? from.urls : {}) as Record<string, unknown>;
  return {
    hosts: Array.isArray(from.hosts) ? from.hosts.filter((host) => typeof host === 'string') : [],
    urls: Object.fromEntries(pages.flatMap((page) => (typeof urls[page] === 'string' ? [[page, urls[page]]] : []))),
    ...(typeof from.listRows === 'string' ? { listRows: from.listRows.slice(0, 200) } : {}),
  };
}

export const withEdits = (profile: ServiceProfile, edits: ProfileEdits): ServiceProfile => ({
  ...profile,
  officialHosts: [...new Set([...profile.officialHosts, ...edits.hosts])],
  urls: { ...profile.urls, ...edits.urls },
  ...(edits.listRows === undefined ? {} : { listRows: edits.listRows }),
});
