import type { Extension } from './launch';

/** Listens beside the worker's own listeners; returns how to read what arrived since. */
export async function listenToMessages(ext: Extension): Promise<() => Promise<unknown[]>> {
  const worker = ext.worker();
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heardByTest: heard });
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(message);
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { heardByTest: unknown[] }).heardByTest);
}
