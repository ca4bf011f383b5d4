/**
 * That this browser had a vault, and nothing else about it. Lies in the cache storage, apart from the vault and its
 * mirrors: when all of those are lost at once, it is not mistaken for a first run.
 */
export const vaultTrace = {
  async isThere(): Promise<boolean> {
    try {
      return await caches.has(name);
    } catch {
      return false; // no cache storage here, or it was lost too
    }
  },
  async leave(): Promise<void> {
    try {
      if (!(await caches.has(name))) await (await caches.open(name)).put(address, new Response(''));
    } catch {
      // Without it nothing is worse than it was.
    }
  },
  erase: (): Promise<unknown> => (globalThis.caches ? caches.delete(name) : Promise.resolve()),
};

const name = 'vault-was-here';
const address = 'https://vault.invalid/';
