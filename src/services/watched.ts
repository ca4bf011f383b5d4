import { parseOfficialHost } from './official-host';

/** Another service whose sign-in list the user wants watched. It is watched only: its keys are not guarded. */
export interface WatchedService {
  id: string;
  name: string;
  /** Exact. */
  host: string;
  signInList: string;
}

export const mostWatched = 10;

/** Takes any value; what nobody could have added is left out. */
export function parseWatched(value: unknown): WatchedService[] {
  return (Array.isArray(value) ? value : []).slice(0, mostWatched).flatMap((one) => {
    const { id, name, signInList } = (typeof one === 'object' && one !== null ? one : {}) as Partial<WatchedService>;
    if (typeof id !== 'string' || !/^w-[\w-]{8,40}$/.test(id)) return [];
    const read = readWatched(name ?? '', signInList ?? '');
    return read.ok ? [{ id, ...read.service }] : [];
  });
}

export type ReadWatched =
  | { ok: true; service: Omit<WatchedService, 'id'> }
  | { ok: false; why: 'no-name' | 'not-https' | 'not-a-host' | 'private' | 'public-suffix' };

/** A name and the address of the page that lists the sign-ins: over https, on a host of its own. */
export function readWatched(name: string, url: string): ReadWatched {
  const called = String(name).trim().slice(0, 40);
  if (called === '') return { ok: false, why: 'no-name' };
  const text = String(url).trim();
  if (text.length > 2000 || !URL.canParse(text)) return { ok: false, why: 'not-a-host' };
  const { protocol, hostname, port, username, password, href } = new URL(text);
  if (protocol !== 'https:' || port || username || password) return { ok: false, why: 'not-https' };
  const parsed = parseOfficialHost(hostname);
  if (!parsed.ok) return { ok: false, why: parsed.why };
  return { ok: true, service: { name: called, host: parsed.host, signInList: href } };
}
