import type { PanelProtocol } from '../../src/messages/protocol';
import type { StoredVault } from '../../src/vault/store';
import { parseSummed } from '../../src/vault/sum';
import { BareChromium } from './bare-chromium';

type Answer<K extends keyof PanelProtocol> = Awaited<ReturnType<PanelProtocol[K]>>;

/** The text of a function that runs in the page. */
const inPage = {
  ask: '(message) => chrome.runtime.sendMessage(message)',
  /** The database as it lies there, read past the product; `undefined` when there is none. */
  database: `() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('vault');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      if (!db.objectStoreNames.contains('heads')) { db.close(); return resolve(undefined); }
      const tx = db.transaction(['heads', 'records']);
      const [manifest, slots, sum] = ['manifest', 'slots', 'sum'].map((name) => tx.objectStore('heads').get(name));
      const records = tx.objectStore('records').getAll();
      tx.onabort = () => reject(tx.error);
      tx.oncomplete = () => {
        db.close();
        resolve({ manifest: manifest.result, slots: slots.result, sum: sum.result, records: records.result });
      };
    };
  })`,
  storage: `async () => {
    for (const name of ['vaultMirror', '~vaultMirror', '~~vaultMirror'])
      try {
        const kept = (await chrome.storage.local.get(name))[name];
        return typeof kept === 'string' ? JSON.parse(kept) : kept;
      } catch {}
  }`,
  file: `async () => {
    try {
      const file = await (await navigator.storage.getDirectory()).getFileHandle('vault-mirror.json');
      return JSON.parse(await (await file.getFile()).text());
    } catch { return undefined; }
  }`,
  /** The counters of what was set aside when the database was healed. */
  aside: `() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('vault');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('setAside').objectStore('setAside').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.map(({ heads }) => heads[0]?.counter ?? 'none'));
      };
    };
  })`,
  /** The first screen after the skeleton. */
  screen: `() => document.querySelector('.hero h1')?.textContent ?? ''`,
};

/** The popup in a tab of a bare browser: asks the worker as our pages do, and looks at the stores past it. */
export class OwnPage {
  readonly #session: string;
  readonly #browser: BareChromium;
  constructor(browser: BareChromium, session: string) {
    this.#browser = browser;
    this.#session = session;
  }

  async ask<K extends keyof PanelProtocol>(type: K, data?: Parameters<PanelProtocol[K]>[0]): Promise<Answer<K>> {
    const message = { id: 1, type, data, timestamp: Date.now() };
    const answer = await this.run<{ res: Answer<K>; err?: unknown } | undefined>(inPage.ask, message);
    if (answer?.err) throw new Error(`${type}: ${JSON.stringify(answer.err)}`);
    if (!answer) throw new Error(`${type}: nobody answered`);
    return answer.res;
  }

  /** A command of the browser's protocol, for this page's storage. */
  send(method: string, params: object): Promise<unknown> {
    return this.#browser.send(method, params, this.#session);
  }

  run<T>(work: string, ...args: unknown[]): Promise<T> {
    return this.#browser.run<T>(this.#session, work, ...args);
  }

  database = async (): Promise<StoredVault | undefined> => parseSummed(await this.run(inPage.database));
  mirrors = async (): Promise<readonly (StoredVault | undefined)[]> => [
    parseSummed(await this.run(inPage.storage)),
    parseSummed(await this.run(inPage.file)),
  ];

  setAside = (): Promise<readonly unknown[]> => this.run(inPage.aside);

  async firstScreen(): Promise<string> {
    for (let tries = 0; tries < 1500; tries++) {
      const said = await this.run<string>(inPage.screen);
      if (said !== '') return said;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error('no first screen');
  }
}

/** Starts the browser on a profile, with the popup in a tab. */
export async function start(
  profile: string,
  built?: string,
): Promise<{ browser: BareChromium; id: string; page: OwnPage }> {
  const browser = new BareChromium(profile, built);
  const id = await browser.extensionId();
  return { browser, id, page: new OwnPage(browser, await browser.page(id, 'src/popup/popup.html')) };
}
