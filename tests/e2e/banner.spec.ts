import type { Page } from '@playwright/test';
import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, test } from './fixture';
import { play } from './support/warned';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

const suspect = `https://${cast.suspects[0]}/login`;

interface Node {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  shadowRootType?: string;
  children?: Node[];
  shadowRoots?: Node[];
}

/** What the banner says and where it stands, seen through the closed root as only the browser's tools can. */
async function banner(page: Page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const walk = (node: Node): Node[] => [
      node,
      ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(walk),
    ];
    const shadow = walk(root).find(({ shadowRootType }) => shadowRootType === 'closed');
    const strip = shadow?.children?.[0];
    if (!strip) return undefined;
    const box = await session.send('DOM.getBoxModel', { nodeId: strip.nodeId }).catch(() => undefined); // not shown
    const buttons = walk(strip).filter(({ nodeName }) => nodeName === 'BUTTON');
    const middle = async ({ nodeId }: Node) => {
      const { model } = await session.send('DOM.getBoxModel', { nodeId });
      const [x = 0, y = 0, , , x2 = 0, y2 = 0] = model.border;
      return { x: (x + x2) / 2, y: (y + y2) / 2 };
    };
    return {
      text: walk(strip)
        .map(({ nodeValue }) => nodeValue)
        .join(' '),
      top: box?.model.border[1],
      width: box?.model.width ?? 0,
      height: box?.model.height ?? 0,
      buttons: box ? await Promise.all(buttons.map(middle)) : [],
    };
  } finally {
    await session.detach();
  }
}

const stands = (page: Page) =>
  expect
    .poll(async () => {
      const seen = await banner(page);
      return seen !== undefined && seen.top === 0 && seen.width > 500 && seen.height > 30;
    })
    .toBe(true);

const open = async (ext: Extension) => {
  const page = await ext.newPage(suspect);
  await stands(page);
  return page;
};

test('it names the site and, unfolded, the evidence; hidden by the user it stays hidden', async ({ ext }) => {
  const page = await open(ext);
  expect((await banner(page))?.text).toContain(cast.suspects[0]);
  const folded = (await banner(page))?.height ?? 0;
  const [more] = (await banner(page))?.buttons ?? [];
  await page.mouse.click(more?.x ?? 0, more?.y ?? 0);
  expect((await banner(page))?.height ?? 0).toBeGreaterThan(folded);
  const [, hide] = (await banner(page))?.buttons ?? [];
  await page.mouse.click(hide?.x ?? 0, hide?.y ?? 0);
  await page.waitForTimeout(2500);
  expect(await banner(page)).toBeUndefined();
});

const attacks: Record<string, () => void> = {
  'a page that takes it away': () => {
    for (const one of document.querySelectorAll('html > :not(head, body)')) one.remove();
  },
  'a page that restyles it': () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = 'html > div { display: none !important; top: 100vh !important; opacity: 0 !important }';
    for (const one of document.querySelectorAll<HTMLElement>('html > div')) {
      one.style.cssText = 'display:none!important';
      one.hidden = true;
      one.inert = true;
      one.className = 'gone';
    }
  },
  'a page that moves it': () => {
    const away = document.body.appendChild(document.createElement('section'));
    away.style.cssText = 'display:none';
    for (const one of document.querySelectorAll('html > div')) away.append(one);
  },
  'a page that closes its popover': () => {
    for (const one of document.querySelectorAll<HTMLElement>('html > div')) {
      one.hidePopover();
      one.removeAttribute('popover');
    }
  },
  'a page that writes itself anew': () => {
    document.open();
    document.write('<title>TokenIM</title><h1>TokenIM</h1><form><input type="password"></form>');
    document.close();
  },
};
for (const [name, attack] of Object.entries(attacks))
  test(`${name} does not get rid of it`, async ({ ext }) => {
    const page = await open(ext);
    await page.evaluate(attack);
    await page.waitForTimeout(1500);
    await stands(page);
  });

test('no element of the page lies above it', async ({ ext }) => {
  const page = await open(ext);
  await page.evaluate(() => {
    const cover = document.documentElement.appendChild(document.createElement('aside'));
    cover.id = 'cover';
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff';
  });
  const above = await page.evaluate(() => document.elementFromPoint(20, 20)?.id);
  expect(above).not.toBe('cover');
});

test('what a page sends it, it does not take for the user; and it decides nothing', async ({ ext }) => {
  const page = await open(ext);
  const before = await ext.worker().evaluate(() => chrome.storage.local.get(['trustedHosts']));
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('html > div')) {
      one.click();
      for (const type of ['click', 'pointerdown', 'keydown', 'submit'])
        one.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    window.dispatchEvent(new Event('beforeprint'));
  });
  await page.waitForTimeout(1200);
  await stands(page);
  expect(page.url()).toBe(suspect);
  expect(await ext.worker().evaluate(() => chrome.storage.local.get(['trustedHosts']))).toEqual(before);
});

test('the page sees an empty element and nothing in it', async ({ ext }) => {
  const page = await open(ext);
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('html > div')].map((one) => [one.shadowRoot, one.innerHTML, one.textContent]),
  );
  expect(seen).toEqual([[null, '', '']]);
});

test('on paper it does not cover the page', async ({ ext }) => {
  const page = await open(ext);
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.title = [...document.querySelectorAll('html > div')].map((one) => one.clientHeight).join();
    });
  });
  const session = await ext.context.newCDPSession(page);
  await session.send('Page.printToPDF');
  expect(await page.title()).toBe('0');
  await stands(page);
});

test('ordinary pages get nothing, also where the brand stands in their text', async ({ ext }) => {
  await play(ext.context, 'https://news.example/', '<h1>TokenIM in the news</h1><p>imToken, token.im</p>', 'News');
  for (const address of [
    `https://${cast.article}/`,
    `https://${cast.shop}/login`,
    'https://token.im/login',
    'https://news.example/',
  ]) {
    const page = await ext.newPage(address);
    await page.waitForTimeout(700);
    expect(await banner(page), address).toBeUndefined();
    expect(page.url()).toBe(address);
  }
});
