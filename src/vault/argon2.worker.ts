import { type Argon2Job, argon2Here } from './argon2-here';
import { argon2BySodium, isForSodium, readySodium } from './argon2-sodium';

/** What a thread is told: to make itself ready for a job of so much memory, or a job. */
export type ToThread = { readyForKiB: number } | Argon2Job;
/** What it answers: that it is ready, or the key; without one there was no memory. */
export type FromThread = { ready: true } | { key: Argon2Key | undefined };
type Argon2Key = Awaited<ReturnType<typeof argon2Here>>;

/** A thread of its own for one derivation: the page that asked goes on painting. It is ended with the answer. */
self.onmessage = async ({ data }: MessageEvent<ToThread>) => self.postMessage(await answerTo(data));

async function answerTo(asked: ToThread): Promise<FromThread> {
  if ('readyForKiB' in asked) {
    await readySodium(asked.readyForKiB).catch(() => undefined); // the job itself says that there is no memory
    return { ready: true };
  }
  try {
    return { key: await (isForSodium(asked) ? argon2BySodium : argon2Here)(asked) };
  } catch {
    return { key: undefined }; // no memory: the one that asked says so
  }
}
