import { browser } from './browser';

const id = 'official-site-added';
const ours = '*://token.im/*';

/**
 * Runs the official site's script on the hosts that the user added, and on no others. The browser injects it only
 * where the user granted the host. Registrations are lost when the extension is updated: call it at install too.
 */
export function registerOfficialScripts(hosts: readonly string[]): Promise<void> {
  const done = queue.then(() => register(hosts));
  queue = done.catch(() => undefined); // the caller hears of it; the queue goes on
  return done;
}

/** Two registrations under one id at once would be an error. */
let queue: Promise<unknown> = Promise.resolve();

async function register(hosts: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (hosts.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id,
      js: scriptFiles(),
      matches: hosts.map((host) => `https://${host}/*`),
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}

/** The build renames the file, so its name is read where the browser reads it. */
function scriptFiles(): string[] {
  const entry = browser.runtime.getManifest().content_scripts?.find(({ matches }) => matches.includes(ours));
  if (!entry?.js) throw new Error('the manifest names no script for the official site');
  return entry.js.map((path) => new URL(browser.runtime.getURL(path)).pathname.slice(1));
}
