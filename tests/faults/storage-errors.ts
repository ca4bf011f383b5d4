import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '../../src/vault/bytes';
import { nextWrite } from '../../src/vault/change';
import type { OpenVault } from '../../src/vault/open';
import { applied } from '../../src/vault/root';
import type { WriteResult } from '../../src/vault/store';
import { newProfile } from '../e2e/support/launch';
import type { BareChromium } from './bare-chromium';
import { grow, keyOf, opened, restorable } from './grown-vault';
import { type OwnPage, start } from './own-page';

/** What is going on in one browser: what ought to stand, and what did not hold. */
class Scene {
  failed: string[] = [];
  #version = 100;
  constructor(
    readonly browser: BareChromium,
    readonly page: OwnPage,
    readonly origin: string,
    public vault: OpenVault,
  ) {}

  hold(what: string, isTrue: boolean, more: unknown = ''): void {
    console.log(`${isTrue ? 'holds' : 'NOT'}: ${what} ${isTrue ? '' : JSON.stringify(more)}`);
    if (!isTrue) this.failed.push(what);
  }

  /** One write of some keys; remembers it when it is acknowledged. */
  async write(keys = 3, size = 1): Promise<WriteResult> {
    const version = ++this.#version;
    const put = Array.from({ length: keys }, (_, nth) => {
      const key = keyOf(nth, version);
      return { ...key, note: 'n'.repeat(size) };
    });
    const write = await nextWrite(this.vault, { put }, systemRandom);
    const answer = await this.page.ask('commitVault', write);
    if (answer.ok) this.vault = await opened(applied(this.vault.stored, write), this.vault.vaultKey);
    return answer;
  }

  async stands(page = this.page): Promise<boolean> {
    const { vault } = await page.ask('readGlance');
    return (
      vault === 'locked' && (await restorable(await page.database(), this.vault)) === this.vault.manifest.entries.length
    );
  }
}

const deleted = `() => new Promise((resolve) => {
  const deleting = indexedDB.deleteDatabase('vault');
  deleting.onblocked = () => resolve('blocked');
  deleting.onsuccess = () => resolve('gone');
  deleting.onerror = () => resolve('failed');
})`;

/** The browser closes the worker's connection by force, with and without taking the data. */
async function terminated(scene: Scene): Promise<void> {
  const { page, origin } = scene;
  await page.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const written = await scene.write();
  scene.hold('terminated: the next write stands on the healed vault', written.ok, written);
  scene.hold('terminated: nothing is lost', await scene.stands());
  const under = scene.write(300, 1_000);
  await page.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const answer = await under;
  scene.hold('terminated in a write (AbortError, InvalidStateError): answered', typeof answer.ok === 'boolean', answer);
  scene.hold('terminated in a write: nothing acknowledged is lost', await scene.stands(), answer);
}

async function versionChange(scene: Scene): Promise<void> {
  const answer = await scene.page.run<string>(deleted);
  scene.hold('versionchange: the worker lets go of the database', answer === 'gone', answer);
  scene.hold('versionchange: it is healed', await scene.stands());
  const written = await scene.write();
  scene.hold('versionchange: the next write stands', written.ok && (await scene.stands()), written);
}

/** `unlimitedStorage` takes our own build out of the quota, so this is a browser that did not grant it. */
function withoutUnlimitedStorage(): string {
  const built = mkdtempSync(join(tmpdir(), 'key-guardian-built-'));
  cpSync('dist/chrome', built, { recursive: true });
  const path = join(built, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify(manifest));
  return built;
}

/** Room for what lies there and hardly more. */
async function quota(scene: Scene): Promise<void> {
  const { origin, page } = scene;
  const { usage } = await page.run<{ usage: number }>('() => navigator.storage.estimate()');
  await page.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1_000 });
  const { quota: room } = await page.run<{ quota: number }>('() => navigator.storage.estimate()');
  const answers: WriteResult[] = [];
  for (let tries = 0; tries < 6; tries++) answers.push(await scene.write(1_000, 1_000));
  const refused = answers.find((one) => !one.ok);
  scene.hold('quota: refused by its name', refused !== undefined && !refused.ok && refused.why === 'quota', [
    room,
    answers,
  ]);
  scene.hold('quota: what was acknowledged stands', await scene.stands());
  await page.send('Storage.overrideQuotaForOrigin', { origin });
  const after = await scene.write();
  scene.hold('quota: with room again it goes on', after.ok && (await scene.stands()), after);
}

/** Somebody holds the database open and does not listen: erasing is told to have failed, and nothing hangs. */
async function blocked(scene: Scene): Promise<void> {
  const { page } = scene;
  await page.run(`() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('vault');
    opening.onsuccess = () => { globalThis.held = opening.result; resolve(); };
    opening.onerror = () => reject(opening.error);
  })`);
  const startedAt = performance.now();
  const said = await page.ask('eraseEverything').then(() => 'erased', String);
  const seconds = (performance.now() - startedAt) / 1000;
  scene.hold('blocked: told by name, within 20 s', /could not be erased.*vault/.test(said) && seconds < 20, [
    said,
    seconds,
  ]);
  await page.run('() => globalThis.held.close()');
  await page.ask('eraseEverything');
  const { vault } = await page.ask('readGlance');
  scene.hold('blocked: erased when it is free', vault === 'none', vault);
}

async function inScene(profile: string, work: (scene: Scene) => Promise<unknown>, built?: string): Promise<string[]> {
  const { browser, id, page } = await start(profile, built);
  const scene = new Scene(browser, page, `chrome-extension://${id}`, await grow(page, 30, 1));
  try {
    await work(scene);
  } catch (error) {
    scene.hold(`no error: ${String(error).slice(0, 300)}`, false);
  } finally {
    await browser.kill();
  }
  return scene.failed;
}

/** A profile on a small disk that runs full under the vault. Needs the right to mount one. */
async function diskFull(): Promise<string[]> {
  const disk = join(tmpdir(), `key-guardian-disk-${process.pid}`);
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk]);
  if (mounted.status !== 0) {
    console.log('LEFT OUT: a full disk (no right to mount a small one)');
    rmSync(disk, { recursive: true });
    return [];
  }
  const profile = join(disk, 'profile');
  try {
    mkdirSync(profile);
    let vault: OpenVault | undefined;
    const failed = await inScene(profile, async (scene) => {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - 200_000));
      const answers: WriteResult[] = [];
      for (let tries = 0; tries < 8; tries++) answers.push(await scene.write(1_000, 1_000));
      scene.hold(
        'full disk: a write is refused',
        answers.some((one) => !one.ok),
        answers,
      );
      rmSync(join(disk, 'filler'));
      vault = scene.vault;
      await scene.browser.kill();
      const again = await start(profile);
      scene.hold('full disk: all that was acknowledged stands after a kill', await scene.stands(again.page));
      const next = new Scene(again.browser, again.page, scene.origin, scene.vault);
      const after = await next.write();
      scene.hold('full disk: with room again it goes on', after.ok && (await next.stands()), after);
      await again.browser.kill();
    });
    return vault ? failed : [...failed, 'full disk: never came so far'];
  } finally {
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Every error that the stores have names for, caused in a real browser. Answers what did not hold. */
export async function storageErrors(isShort: boolean): Promise<string[]> {
  const failed: string[] = [];
  for (const scene of [terminated, versionChange, quota, blocked]) {
    if (isShort && scene !== versionChange) continue;
    const profile = newProfile();
    const built = scene === quota ? withoutUnlimitedStorage() : undefined;
    failed.push(...(await inScene(profile, scene, built)));
    if (built) rmSync(built, { recursive: true });
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  return isShort ? failed : [...failed, ...(await diskFull())];
}
