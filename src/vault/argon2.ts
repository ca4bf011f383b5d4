import type { FromThread, ToThread } from './argon2.worker';
import { type Argon2Job, argon2Here } from './argon2-here';
import type { Bytes } from './bytes';

/** A thread that was made ready ahead of its job. It is a page's own, and ends with the page. */
let ahead: { thread: Worker; end(): void } | undefined;

function newThread(): Worker | undefined {
  if (typeof Worker !== 'function') return undefined;
  return new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module', name: 'argon2' });
}

const tell = (thread: Worker, what: ToThread): void => thread.postMessage(what);

export interface Readying {
  /** The thread waits for its job; also when there is none, since then there is nothing to wait for. */
  done: Promise<void>;
  /** No job came. */
  end(): void;
}

/**
 * Whoever shows a field for a passphrase has the seconds of typing to start the thread, compile its code and get its
 * memory, which takes a third as long as the derivation itself. The next job goes to that thread.
 */
export function readyArgon2(memoryKiB: number): Readying {
  ahead?.end();
  const thread = newThread();
  if (!thread) return { done: Promise.resolve(), end() {} };
  let isReady = () => {};
  const done = new Promise<void>((ready) => {
    isReady = ready;
  });
  const mine = {
    thread,
    end() {
      isReady();
      if (ahead !== mine) return; // a job has it, and ends it
      ahead = undefined;
      thread.terminate();
    },
  };
  ahead = mine;
  thread.addEventListener('message', () => isReady());
  thread.addEventListener('error', mine.end); // it did not start: the job starts another, or is done here
  tell(thread, { readyForKiB: memoryKiB });
  return { done, end: mine.end };
}

/**
 * Argon2id in a thread of its own, where there are threads (in our pages), so that the page goes on painting. The thread
 * ends with its answer, and its memory goes with it. Where there is none, or it does not start, it is done here.
 * Rejects when there is not enough memory.
 */
export async function argon2(job: Argon2Job): Promise<Bytes> {
  const thread = ahead?.thread ?? newThread();
  ahead = undefined;
  if (!thread) return argon2Here(job);
  const answer = new Promise<Bytes | 'noThread'>((resolve, reject) => {
    thread.addEventListener('message', ({ data }: MessageEvent<FromThread>) => {
      if ('ready' in data) return;
      if (data.key) resolve(data.key);
      else reject(new Error('no memory for Argon2id'));
    });
    thread.addEventListener('error', () => resolve('noThread'));
  });
  try {
    tell(thread, job);
    const key = await answer;
    return key === 'noThread' ? await argon2Here(job) : key;
  } finally {
    thread.terminate();
  }
}
