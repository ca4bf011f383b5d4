import { hasHosts } from './permissions';

export type Download =
  | { is: 'text'; text: string; etag?: string }
  | { is: 'same' }
  | { is: 'failed'; why: 'notAllowed' | 'unreachable' | 'timeout' | 'redirected' | 'refused' | 'tooBig' };

export interface DownloadOptions {
  /** What the browser has to allow. */
  origins: readonly string[];
  /** `ETag` of what is known already. */
  etag?: string | undefined;
  /** More bytes than this are not even read. */
  mostBytes: number;
}

const patienceMs = 120_000;
/** While a long list arrives, the worker is idle to the browser, which stops it after 30 s; a call tells it otherwise. */
const stillAllowedMs = 10_000;

/**
 * Fetches a list: without cookies, referrer or cache, and from nowhere but the host that the user allowed, so a
 * redirect is not followed. The architecture test names this file among those that may use the network.
 */
export async function downloadList(url: string, { origins, etag, mostBytes }: DownloadOptions): Promise<Download> {
  if (!(await hasHosts(origins))) return { is: 'failed', why: 'notAllowed' };
  const stop = new AbortController();
  const timer = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([stop.signal, timer]),
      ...(etag ? { headers: { 'if-none-match': etag } } : {}),
    });
    if (response.type === 'opaqueredirect' || response.redirected) return { is: 'failed', why: 'redirected' };
    if (response.status === 304 && etag) return { is: 'same' };
    if (!response.ok) return { is: 'failed', why: 'refused' };
    const said = response.headers.get('etag')?.slice(0, 300);
    const text = await textOf(response, mostBytes, () => hasHosts(origins));
    if (text === 'tooBig' || text === 'notAllowed') return { is: 'failed', why: text };
    return { is: 'text', ...text, ...(said ? { etag: said } : {}) };
  } catch {
    return { is: 'failed', why: timer.aborted ? 'timeout' : 'unreachable' }; // no network, no host, or cut off on the way
  } finally {
    stop.abort();
  }
}

async function textOf(
  { body }: Response,
  mostBytes: number,
  isAllowed: () => Promise<boolean>,
): Promise<{ text: string } | 'tooBig' | 'notAllowed'> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  let asked = Date.now();
  for (;;) {
    const read = await reader?.read();
    if (!read || read.done) return { text: parts.join('') + decoder.decode() };
    bytes += read.value.length;
    if (bytes > mostBytes) return 'tooBig';
    parts.push(decoder.decode(read.value, { stream: true }));
    if (Date.now() - asked < stillAllowedMs) continue;
    if (!(await isAllowed())) return 'notAllowed';
    asked = Date.now();
  }
}
