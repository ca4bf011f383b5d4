import { age } from './age';
import type { Interop } from './interop';
import { kdbx } from './kdbx';
import { qr } from './qr';
import { crossChecks, officialVectors } from './shares';
import { webdavServers } from './webdav';

/** Against every server that is here; `ok` counts the servers on which everything held. */
async function webdav(writes: number): Promise<Interop> {
  const results = Object.values(await webdavServers({ writes }));
  const missing = results.flatMap(({ skipped }) => skipped ?? []);
  return {
    ok: results.filter(({ failed, skipped }) => failed.length === 0 && skipped === undefined).length,
    failed: results.flatMap(({ failed }) => failed),
    ...(missing.length > 0 && { skipped: missing.join(', ') }),
  };
}

/** Everything that is held against other people's programs, by its name in the last line. */
export const groups = (isShort: boolean): Readonly<Record<string, () => Promise<Interop>>> => ({
  age,
  kdbx,
  qr: () => (isShort ? qr([20]) : qr()),
  slip39_vectors: officialVectors,
  slip39_crossed: crossChecks,
  webdav_servers: () => webdav(isShort ? 40 : 500),
});
