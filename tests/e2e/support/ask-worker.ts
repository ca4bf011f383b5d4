import type { Page } from '@playwright/test';
import type { PanelProtocol } from '../../../src/messages/protocol';

type Asked = keyof PanelProtocol;

/** Asks the worker as our own pages do; `page` must show one of them. */
export async function askWorker<K extends Asked>(
  page: Page,
  type: K,
  data?: Parameters<PanelProtocol[K]>[0],
): Promise<Awaited<ReturnType<PanelProtocol[K]>>> {
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), {
    id: 1,
    type,
    data,
    timestamp: Date.now(),
  });
  if (answer && typeof answer === 'object' && 'err' in answer)
    throw new Error(`${type}: ${JSON.stringify(answer.err)}`);
  return (answer as { res: Awaited<ReturnType<PanelProtocol[K]>> }).res;
}
