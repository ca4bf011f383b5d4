import type { SeenCookie } from '../sessions/cookie';
import type { InstalledExtension } from '../sessions/extension-access';
import { browser } from './browser';

/** The hosts that the manifest asks for: a user may withhold them (Firefox: always), and then the watch is blind. */
export const shippedOrigins = (): string[] => browser.runtime.getManifest().host_permissions ?? [];

/** All cookies of a host; none without the permission. Those of embedded sites (partitioned) are among them. */
export async function cookiesOf(host: string, storeId: string | undefined): Promise<readonly SeenCookie[]> {
  if (!browser.cookies) return [];
  return browser.cookies.getAll({ domain: host, partitionKey: {}, ...(storeId === undefined ? {} : { storeId }) });
}

/** The other extensions of this browser; `undefined` without the permission. */
export async function otherExtensions(): Promise<readonly InstalledExtension[] | undefined> {
  if (!browser.management?.getAll) return undefined; // without the permission there is only the part about ourselves
  const all = await browser.management.getAll();
  return all.filter(({ type, id }) => type === 'extension' && id !== browser.runtime.id);
}
