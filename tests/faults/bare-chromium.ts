import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserPath } from '../e2e/support/browser-path';

/** What the browser answers is read where it is asked. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol's answers have no one shape
type Answer = any;
type Waiting = { done: (result: Answer) => void; failed: (error: Error) => void };

/**
 * Chromium with the built extension, driven over a pipe and by nothing else: it starts in half a second and can be killed
 * without anybody closing it first.
 */
export class BareChromium {
  #process: ChildProcess;
  #out: Writable;
  #waiting = new Map<number, Waiting>();
  #next = 0;
  #gone: Promise<void>;
  #said = '';

  constructor(profile: string, built = resolve('dist/chrome')) {
    this.#process = spawn(
      browserPath() ?? 'chromium',
      [
        '--headless=new',
        '--remote-debugging-pipe',
        `--user-data-dir=${profile}`,
        `--disable-extensions-except=${built}`,
        `--load-extension=${built}`,
        ...['--no-first-run', '--no-default-browser-check', '--no-sandbox', '--disable-gpu', '--disable-quic'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-breakpad'],
        ...['--password-store=basic', '--use-mock-keychain', '--disable-default-apps', '--mute-audio'],
        '--host-resolver-rules=MAP * ~NOTFOUND',
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: true },
    );
    this.#out = this.#process.stdio[3] as Writable;
    this.#gone = new Promise((done) => this.#process.once('close', () => done()));
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#said = (this.#said + String(chunk)).slice(-100_000);
    });
    this.#out.on('error', () => {}); // a killed browser closes its end first
    this.#listen(this.#process.stdio[4] as Readable);
    void this.#gone.then(() => {
      for (const { failed } of this.#waiting.values()) failed(new Error('the browser is gone'));
      this.#waiting.clear();
    });
  }

  #listen(pipe: Readable): void {
    let parts: Buffer[] = [];
    pipe.on('error', () => {}); // likewise
    pipe.on('data', (chunk: Buffer) => {
      let from = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
        parts.push(chunk.subarray(from, end));
        this.#take(JSON.parse(Buffer.concat(parts).toString()));
        parts = [];
        from = end + 1;
      }
      parts.push(chunk.subarray(from));
    });
  }

  #take({ id, result, error }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.failed(new Error(error.message));
    else waiting?.done(result);
  }

  /** Everything the browser printed so far. */
  get said(): string {
    return this.#said;
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Answer> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null)
      return Promise.reject(new Error('the browser is gone'));
    const id = ++this.#next;
    const answer = new Promise<Answer>((done, failed) => this.#waiting.set(id, { done, failed }));
    this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    return answer;
  }

  async targets(type: string, url = ''): Promise<{ targetId: string; url: string }[]> {
    const { targetInfos } = await this.send('Target.getTargets');
    return targetInfos.filter((one: Answer) => one.type === type && one.url.includes(url));
  }

  /** The id of our extension, once its worker has started. */
  async extensionId(): Promise<string> {
    for (let tries = 0; tries < 400; tries++) {
      const [worker] = await this.targets('service_worker', 'chrome-extension://');
      if (worker) return new URL(worker.url).host;
      await new Promise((done) => setTimeout(done, 25));
    }
    throw new Error(`the worker did not start: ${this.#said.slice(-2000)}`);
  }

  async open(url: string): Promise<string> {
    const { targetId } = await this.send('Target.createTarget', { url });
    return this.#attach(targetId);
  }

  async #attach(targetId: string): Promise<string> {
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return sessionId;
  }

  /** Runs a function's text in a page or worker and answers what it resolves to. */
  async run<T>(sessionId: string, work: string, ...args: unknown[]): Promise<T> {
    const expression = `(${work})(...${JSON.stringify(args)})`;
    const { result, exceptionDetails } = await this.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** A page of ours, once its scripts may run. */
  async page(id: string, path: string): Promise<string> {
    const session = await this.open(`chrome-extension://${id}/${path}`);
    for (let tries = 0; tries < 400; tries++) {
      const ready = await this.run<boolean>(
        session,
        "() => typeof chrome === 'object' && !!chrome.runtime?.id && document.readyState === 'complete'",
      ).catch(() => false);
      if (ready) return session;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error(`${path} did not load`);
  }

  async stopWorker(): Promise<boolean> {
    const [worker] = await this.targets('service_worker', 'chrome-extension://');
    if (worker) await this.send('Target.closeTarget', { targetId: worker.targetId });
    return worker !== undefined;
  }

  /** As a power cut does to a process: nothing is told, nothing is closed. */
  async kill(): Promise<void> {
    if (this.#process.pid) {
      try {
        process.kill(-this.#process.pid, 'SIGKILL');
      } catch {
        // Already gone by itself.
      }
    }
    await this.#gone;
  }

  async close(): Promise<void> {
    await this.send('Browser.close').catch(() => {}); // it may be gone before it answers
    await Promise.race([this.#gone, new Promise((done) => setTimeout(done, 10_000).unref())]);
    await this.kill();
  }
}
