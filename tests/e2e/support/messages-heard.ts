import type { Extension } from './launch';

export interface HeardMessage {
  type: unknown;
  /** The page that sent it. */
  from: string;
}

/** Listens beside the worker's own listeners; returns how to read what web pages have sent since. */
export async function listenToMessages(ext: Extension): Promise<() => Promise<HeardMessage[]>> {
  const worker = ext.worker();
  await worker.evaluate(() => {
    const heard: { type: unknown; from: string }[] = [];
    Object.assign(globalThis, { heardByTest: heard });
    chrome.runtime.onMessage.addListener((message, sender) => {
      heard.push({ type: message?.type, from: sender.url ?? '' });
    });
  });
  return async () => {
    const all = await worker.evaluate(
      () => (globalThis as unknown as { heardByTest: { type: unknown; from: string }[] }).heardByTest,
    );
    return all.filter(({ from }) => !from.startsWith('chrome-extension:'));
  };
}
