import type { Send } from '../../src/backup/webdav/request';

/** `Send` as the extension's own, but by Node's `fetch` and with the patience of a test. */
export const nodeSend =
  (patienceMs: number): Send =>
  async ({ method, url, headers, body, mostBytes }) => {
    const timer = AbortSignal.timeout(patienceMs);
    try {
      const answer = await fetch(url, { method, headers, redirect: 'manual', signal: timer, ...(body && { body }) });
      if (answer.status >= 300 && answer.status < 400) return { ok: false, why: 'redirected' };
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return bytes.length > mostBytes ? { ok: false, why: 'tooBig' } : { ok: true, status: answer.status, bytes };
    } catch {
      return { ok: false, why: timer.aborted ? 'timeout' : 'unreachable' };
    }
  };
