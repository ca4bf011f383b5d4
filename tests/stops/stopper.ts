import type { CDPSession, Page } from '@playwright/test';
import type { Extension } from '../e2e/support/launch';
import { seeded } from './seeded';

/** Longest wait before a worker that runs is stopped; so long nothing may wake one before it is woken (ms). */
const [longestMs, asleepMs] = [300, 600];
const patienceMs = 4000;

/** Stops the extension's worker at random moments; only a worker that really ran counts. */
export class Stopper {
  count = 0;
  private constructor(
    private readonly session: CDPSession,
    private readonly id: string,
    private readonly random: () => number,
    private readonly wake: () => Promise<unknown>,
  ) {}

  /** `panel` is a page of the extension's own: it wakes a worker that nobody needs just then. */
  static async of(ext: Extension, panel: Page, seed: number): Promise<Stopper> {
    const browser = ext.context.browser();
    if (!browser) throw new Error('the context has no browser');
    return new Stopper(
      await browser.newBrowserCDPSession(),
      ext.id,
      seeded(seed),
      () => panel.evaluate(() => void chrome.runtime.sendMessage({}).catch(() => undefined)), // stopped while it answers
    );
  }

  /** Stops it so often. */
  async stop(times: number): Promise<void> {
    for (let nth = 0; nth < times; nth++) {
      await wait(this.random() * longestMs);
      const running = await this.running();
      if (running.length === 0) throw new Error('the worker cannot be woken');
      for (const targetId of running)
        await this.session.send('Target.closeTarget', { targetId }).catch(() => undefined); // gone by itself
      this.count++;
    }
  }

  private async running(): Promise<string[]> {
    const begun = Date.now();
    let woken = false;
    while (Date.now() < begun + patienceMs) {
      if (!woken && Date.now() > begun + asleepMs) {
        woken = true;
        await this.wake();
      }
      const { targetInfos } = await this.session.send('Target.getTargets');
      const found = targetInfos.filter(
        ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${this.id}/`),
      );
      if (found.length > 0) return found.map(({ targetId }) => targetId);
      await wait(15);
    }
    return [];
  }

  close = (): Promise<void> => this.session.detach();
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
