import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { argon2, readyArgon2 } from '../../../src/vault/argon2';
import type { ToThread } from '../../../src/vault/argon2.worker';
import type { Argon2Job } from '../../../src/vault/argon2-here';
import { utf8 } from '../../../src/vault/bytes';

const job: Argon2Job = { password: 'a', salt: utf8('salt of 16 bytes'), memoryKiB: 64, passes: 1, lanes: 1 };
const byThread = utf8('from the thread');

/** Threads of a browser: they answer a breath later, or do not start at all. */
class Thread extends EventTarget {
  static all: Thread[] = [];
  static starts = true;
  static hasMemory = true;
  told: string[] = [];
  isOver = false;
  constructor() {
    super();
    Thread.all.push(this);
    if (!Thread.starts) setTimeout(() => this.dispatchEvent(new Event('error')));
  }
  postMessage(asked: ToThread): void {
    const isReadying = 'readyForKiB' in asked;
    this.told.push(isReadying ? `ready for ${asked.readyForKiB}` : 'job');
    const data = isReadying ? { ready: true } : { key: Thread.hasMemory ? byThread : undefined };
    if (Thread.starts)
      setTimeout(() => !this.isOver && this.dispatchEvent(Object.assign(new Event('message'), { data })));
  }
  terminate(): void {
    this.isOver = true;
  }
}
const told = () => Thread.all.map((thread) => thread.told);
const allOver = () => Thread.all.every(({ isOver }) => isOver);

beforeEach(() => {
  Object.assign(Thread, { all: [], starts: true, hasMemory: true });
  vi.stubGlobal('Worker', Thread);
});
afterEach(() => vi.unstubAllGlobals());

test('a job goes to the thread that was made ready, and ends it', async () => {
  const { done, end } = readyArgon2(1024);
  await done;
  expect(await argon2(job)).toBe(byThread);
  end();
  expect([told(), allOver()]).toEqual([[['ready for 1024', 'job']], true]);
  expect(await argon2(job)).toBe(byThread);
  expect(told()).toEqual([['ready for 1024', 'job'], ['job']]);
});

test('one that comes early is answered by the same thread, after it is ready', async () => {
  readyArgon2(1024);
  expect(await argon2(job)).toBe(byThread);
  expect([told(), allOver()]).toEqual([[['ready for 1024', 'job']], true]);
});

test('what is not used is let go, and nobody waits for it', async () => {
  const first = readyArgon2(1024);
  const second = readyArgon2(2048);
  await first.done;
  expect(Thread.all.map(({ isOver }) => isOver)).toEqual([true, false]);
  first.end();
  second.end();
  await second.done;
  expect(allOver()).toBe(true);
  expect(await argon2(job)).toBe(byThread);
  expect(told().length).toBe(3);
});

test('where no thread starts it is done here', async () => {
  Thread.starts = false;
  const here = await argon2(job);
  expect(here).not.toBe(byThread);
  await readyArgon2(1024).done;
  expect(await argon2(job)).toEqual(here);
  readyArgon2(1024);
  expect(await argon2(job)).toEqual(here);
  vi.stubGlobal('Worker', undefined);
  await readyArgon2(1024).done;
  expect(await argon2(job)).toEqual(here);
});

test('no memory is told, and the thread ends', async () => {
  Thread.hasMemory = false;
  await readyArgon2(1024).done;
  await expect(argon2(job)).rejects.toThrow('no memory');
  expect(allOver()).toBe(true);
});
