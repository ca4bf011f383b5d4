import type { AddHostResult } from '../messages/protocol';
import { isOfficial, matchesHost } from '../services/belongs';
import { type ProfileEdits, withEdits } from '../services/edits';
import { parseOfficialHost } from '../services/official-host';
import type { ServicePage, ServiceProfile } from '../services/service';
import { parseSelector } from '../sessions/list/selector';

export interface EditServiceDeps {
  /** As shipped. */
  profile: ServiceProfile;
  readEdits(): Promise<ProfileEdits>;
  changeEdits(next: (old: ProfileEdits) => ProfileEdits): Promise<ProfileEdits>;
  /** Runs the official site's script on the hosts that the user added, and on no others. */
  runScriptOn(hosts: readonly string[]): Promise<void>;
}

/** The user's own changes to the profile that we ship. */
export function editService({ profile, readEdits, changeEdits, runScriptOn }: EditServiceDeps) {
  return {
    readService: async (): Promise<ServiceProfile> => withEdits(profile, await readEdits()),

    /**
     * The host counts as official from now on, with or without the permission that the page asks for; without it the
     * watch there cannot check anything.
     */
    async addOfficialHost(typed: string): Promise<AddHostResult> {
      const parsed = parseOfficialHost(typed);
      if (!parsed.ok) return parsed;
      const { host } = parsed;
      let known = false;
      const edits = await changeEdits((old) => {
        known = isOfficial(withEdits(profile, old), host);
        return known ? old : { ...old, hosts: [...old.hosts, host] };
      });
      await runScriptOn(edits.hosts); // also for a known host: its permission may have been granted since
      return known ? { ok: false, why: 'already' } : { ok: true, host, origins: originsOf(host) };
    },

    /** Hosts that we ship stay. Addresses on the removed host become ours again. */
    async removeOfficialHost(host: string): Promise<void> {
      const edits = await changeEdits((old) => {
        const hosts = old.hosts.filter((one) => one !== host);
        return { hosts, urls: allowed(old.urls, withEdits(profile, { ...old, hosts }).officialHosts) };
      });
      await runScriptOn(edits.hosts);
    },

    /** Answers whether it can be used; an empty text goes back to recognising. */
    async changeListRows(typed: string): Promise<boolean> {
      const text = typed.trim();
      if (text !== '' && !parseSelector(text)) return false;
      await changeEdits(({ listRows: _old, ...rest }) => (text === '' ? rest : { ...rest, listRows: text }));
      return true;
    },

    /** Takes what `checkServiceUrl` takes and leaves the rest as it was; an empty text goes back to ours. */
    async changeServiceUrls(urls: Partial<ServiceProfile['urls']>): Promise<ServiceProfile> {
      const edits = await changeEdits((old) => {
        const { officialHosts } = withEdits(profile, old);
        const next: Partial<Record<ServicePage, string>> = { ...old.urls };
        for (const page of Object.keys(profile.urls) as ServicePage[]) {
          const typed = urls[page];
          if (typeof typed !== 'string') continue;
          const checked = checkServiceUrl(typed, officialHosts);
          if (checked.ok) next[page] = checked.url;
          else if (checked.why === 'empty') delete next[page];
        }
        return { ...old, urls: next };
      });
      return withEdits(profile, edits);
    },
  };
}

type CheckedUrl = { ok: true; url: string } | { ok: false; why: 'empty' | 'not-a-url' | 'not-https' | 'not-official' };

/** May this be opened as the service's own page? Only over https and on an official host, without a login in it. */
export function checkServiceUrl(typed: string, officialHosts: readonly string[]): CheckedUrl {
  const text = typed.trim();
  if (text === '') return { ok: false, why: 'empty' };
  if (text.length > 2000 || !URL.canParse(text)) return { ok: false, why: 'not-a-url' };
  const url = new URL(text);
  if (url.protocol !== 'https:') return { ok: false, why: 'not-https' };
  if (url.username || url.password) return { ok: false, why: 'not-a-url' };
  if (url.port || !matchesHost(url.hostname, officialHosts)) return { ok: false, why: 'not-official' };
  return { ok: true, url: url.href };
}

/** What the browser has to allow for the watch to work on a host. */
export const originsOf = (host: string): string[] => [`https://${host}/*`];

const allowed = (urls: ProfileEdits['urls'], officialHosts: readonly string[]): ProfileEdits['urls'] =>
  Object.fromEntries(Object.entries(urls).filter(([, url]) => checkServiceUrl(url, officialHosts).ok));
