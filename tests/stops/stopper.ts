import type { CDPSession } from '@playwright/test';
import type { Extension } from '../e2e/support/launch';
import { seeded } from './seeded';

/** Longest wait before a worker that runs is stopped, and for one that does not run to be woken (ms). */
const [longestMs, patienceMs] = [300, 4000];

/** Stops the extension's worker at random moments; only a worker that really ran counts. */
export class Stopper {
  count = 0;
  private constructor(
    private readonly session: CDPSession,
    private readonly id: string,
    private readonly random: () => number,
  ) {}

  static async of(ext: Extension, seed: number): Promise<Stopper> {
    const browser = ext.context.browser();
    if (!browser) throw new Error('the context has no browser');
    return new Stopper(await browser.newBrowserCDPSession(), ext.id, seeded(seed));
  }

  /** Stops it so often, or fewer times if nothing wakes it any more. */
  async stop(times: number): Promise<void> {
    for (let nth = 0; nth < times; nth++) {
      await wait(this.random() * longestMs);
      const running = await this.running();
      if (running.length === 0) return;
      for (const targetId of running)
        await this.session.send('Target.closeTarget', { targetId }).catch(() => undefined); // gone by itself
      this.count++;
    }
  }

  private async running(): Promise<string[]> {
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
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
