import { splitHost } from '../guard/names/public-suffix';

export type OfficialHostResult =
  | { ok: true; host: string }
  | { ok: false; why: 'not-a-host' | 'private' | 'public-suffix' };

const longest = 2_000;
/** RFC 6761, RFC 6762, RFC 8375 and what routers use. */
const privateEndings =
  /(?:^|\.)(?:localhost|local|internal|lan|home|corp|intranet|private|test|example|invalid|onion|arpa)$/;

/**
 * The host that a user means to add to the official ones, from a host name or a whole address. Refused: what is no host,
 * what only exists in a private network (an address, `localhost`, a single label), and a suffix under which strangers
 * register names (`com`, `github.io`).
 */
export function parseOfficialHost(text: string): OfficialHostResult {
  const typed = text.trim();
  if (!typed || typed.length > longest || /\s/.test(typed)) return { ok: false, why: 'not-a-host' };
  const host = hostIn(typed);
  if (!host) return { ok: false, why: 'not-a-host' };
  if (privateEndings.test(host)) return { ok: false, why: 'private' };
  const { isAddress, registrable, listed } = splitHost(host);
  if (isAddress) return { ok: false, why: 'private' };
  if (!registrable) return { ok: false, why: listed ? 'public-suffix' : 'private' };
  return listed ? { ok: true, host } : { ok: false, why: 'private' };
}

function hostIn(typed: string): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  try {
    const { protocol, hostname, username } = new URL(address);
    const host = hostname.replace(/\.$/, '');
    if (!/^https?:$/.test(protocol) || username) return undefined;
    return /^(?:[a-z0-9_-]{1,63}\.)*[a-z0-9-]{1,63}$/.test(host) || host.startsWith('[') ? host : undefined;
  } catch {
    return undefined; // the URL parser refused it
  }
}
