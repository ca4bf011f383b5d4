import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';

function browserOf(context: BrowserContext): Browser {
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');
  return browser;
}

interface Target {
  targetId: string;
  url: string;
  type: string;
}

/**
 * Opens the toolbar popup as a click on the icon would. Playwright's own context does not list popups, so a second
 * client is connected for it; it goes with the popup.
 */
export async function openPopup(context: BrowserContext, id: string, port: string, page: Page): Promise<Page> {
  const session = await browserOf(context).newBrowserCDPSession();
  await page.bringToFront();
  const { targetInfos } = (await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })) as {
    targetInfos: Target[];
  };
  const tab = targetInfos.find((target) => target.url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await session.detach();
  for (let tries = 0; tries < 50; tries++) {
    const client = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const popup = client
      .contexts()[0]
      ?.pages()
      .find((one) => one.url().startsWith(`chrome-extension://${id}/src/popup/`));
    if (popup) {
      popup.setDefaultTimeout(20_000);
      popup.on('close', () => void client.close());
      return popup;
    }
    await client.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the popup did not open');
}

/** Stops the extension's worker and waits until it is gone. */
export async function stopWorker(context: BrowserContext, id: string): Promise<void> {
  const session = await browserOf(context).newBrowserCDPSession();
  const running = async () =>
    ((await session.send('Target.getTargets')).targetInfos as Target[]).filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
    );
  for (const { targetId } of await running()) await session.send('Target.closeTarget', { targetId });
  for (let tries = 0; tries < 100 && (await running()).length > 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await session.detach();
}

/** `chrome.developerPrivate`, which only chrome://extensions has. */
interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>;
  updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
}
interface ExtensionsPage {
  chrome: { developerPrivate: DeveloperPrivate };
}

async function onExtensionsPage(context: BrowserContext, job: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    await job(page);
  } finally {
    await page.close();
  }
}

/** What the user's answer to the permission prompt would do: headless, nobody can click it. */
export const preGrantHost = (context: BrowserContext, id: string, pattern: string) =>
  onExtensionsPage(context, (page) =>
    page.evaluate(
      ([one, host]) => (window as unknown as ExtensionsPage).chrome.developerPrivate.addHostPermission(one, host),
      [id, pattern] as const,
    ),
  );

export const allowIncognito = (context: BrowserContext, id: string) =>
  onExtensionsPage(context, (page) =>
    page.evaluate(
      (extensionId) =>
        (window as unknown as ExtensionsPage).chrome.developerPrivate.updateExtensionConfiguration({
          extensionId,
          incognitoAccess: true,
        }),
      id,
    ),
  );
