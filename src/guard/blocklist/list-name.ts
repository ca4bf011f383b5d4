import { splitHost } from '../names/public-suffix';
import { sharedDomains } from './shared-domains';

const plainName = /^(?!xn--)[a-z0-9-]{1,63}(?:\.(?!xn--)[a-z0-9-]{1,63})+$/;
const privateAddress = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;
/** Names that only mean something in one house; hosts files are full of them. */
const houseName = /(?:^|\.)(?:localhost|localdomain|local|internal|lan|home\.arpa|broadcasthost)$/;

/** `www.` says nothing about whose site it is: neither a list's entry nor a visited host keeps it. */
export const withoutWww = (host: string): string => (host.startsWith('www.') ? host.slice(4) : host);

/**
 * An entry of a list as the sets hold it: lower-case, punycode, without `*.`, `www.`, port and trailing dot. `undefined`
 * for what must not stop anything: an entry for a single path, a public suffix and its like (`github.io`, `rf.gd`:
 * under it strangers have sites), a single label, a private address or name, and what is no host at all.
 */
export function listName(entry: string): string | undefined {
  const typed = entry.trim().toLowerCase();
  if (typed.length === 0 || typed.length > 500) return undefined;
  const host = hostIn(typed.replace(/^(?:\*\.|\.)/, ''));
  if (host === undefined) return undefined;
  const name = withoutWww(host);
  if (houseName.test(name)) return undefined;
  const { isAddress, registrable } = splitHost(name);
  if (isAddress) return name.startsWith('[') || privateAddress.test(name) ? undefined : name;
  return registrable === undefined || sharedDomains.has(name) ? undefined : name;
}

function hostIn(text: string): string | undefined {
  if (plainName.test(text) && !/\.\d+$/.test(text)) return text;
  try {
    const { protocol, hostname, pathname, search, username } = new URL(
      /^[a-z]+:\/\//.test(text) ? text : `https://${text}`,
    );
    if (!/^https?:$/.test(protocol) || pathname !== '/' || search || username) return undefined;
    const host = hostname.replace(/\.$/, '');
    return /^[a-z0-9._-]+$/.test(host) || host.startsWith('[') ? host : undefined;
  } catch {
    return undefined; // the URL parser refused it
  }
}
