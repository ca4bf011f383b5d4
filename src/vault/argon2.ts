import { type Argon2Job, argon2Here } from './argon2-here';
import type { Bytes } from './bytes';

/**
 * Argon2id in a thread of its own, where there are threads (in our pages), so that the page goes on painting. The thread
 * ends with its answer, and its memory goes with it. Where there is none, or it does not start, it is done here.
 * Rejects when there is not enough memory.
 */
export async function argon2(job: Argon2Job): Promise<Bytes> {
  if (typeof Worker !== 'function') return argon2Here(job);
  const thread = new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module', name: 'argon2' });
  const answer = new Promise<Bytes | 'noThread'>((resolve, reject) => {
    thread.onmessage = ({ data }: MessageEvent<{ key?: Bytes }>) =>
      data.key ? resolve(data.key) : reject(new Error('no memory for Argon2id'));
    thread.onerror = () => resolve('noThread');
  });
  try {
    thread.postMessage(job);
    const key = await answer;
    return key === 'noThread' ? await argon2Here(job) : key;
  } finally {
    thread.terminate();
  }
}
