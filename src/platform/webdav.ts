import { originsOf } from '../backup/webdav/address';
import type { DavRequest, Send } from '../backup/webdav/request';
import { concat } from '../vault/bytes';
import { hasHosts } from './permissions';

const patienceMs = 60_000;

/**
 * Sends one request to the user's WebDAV server: without cookies, referrer or cache, and from nowhere but the host that
 * the user allowed. A redirect is not followed, since the password would travel with it. The architecture test names
 * this file among those that may use the network.
 */
export const sendDav: Send = async (request) => {
  if (!(await hasHosts(originsOf(request.url)))) return { ok: false, why: 'notAllowed' };
  const stop = new AbortController();
  const timer = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(request.url, {
      ...options(request),
      signal: AbortSignal.any([stop.signal, timer]),
    });
    if (response.type === 'opaqueredirect' || response.redirected || isRedirect(response.status))
      return { ok: false, why: 'redirected' };
    const bytes = await bytesOf(response, request.mostBytes);
    return bytes ? { ok: true, status: response.status, bytes } : { ok: false, why: 'tooBig' };
  } catch {
    return { ok: false, why: timer.aborted ? 'timeout' : 'unreachable' }; // no network, no host, or cut off on the way
  } finally {
    stop.abort();
  }
};

const options = ({ method, headers, body }: DavRequest): RequestInit => ({
  method,
  headers,
  credentials: 'omit',
  redirect: 'manual',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
  ...(body && { body }),
});

const isRedirect = (status: number) => status >= 300 && status < 400;

async function bytesOf({ body }: Response, mostBytes: number): Promise<Uint8Array | undefined> {
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const read = await reader?.read();
    if (!read || read.done) break;
    length += read.value.length;
    if (length > mostBytes) return undefined;
    parts.push(read.value);
  }
  return concat(...parts);
}
