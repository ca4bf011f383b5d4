import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type DavServer, missing, password, startServer, user } from '../interop/dav-servers';
import { type FaultProxy, faultProxy } from '../interop/fault-proxy';
import { type Extension, test } from './fixture';
import { haveVault } from './support/laid-vault';
import { dump, holds } from './support/stored';
import { addKey, patienceMs, popupAt, see } from './support/vault-in-popup';
import { button, type Walker, walker } from './support/walk/walker';

// Behind https that it does not know of, apache2 refuses whole addresses in MOVE: the hardest of the three.
const name = (['apache2', 'nginx', 'rclone'] as const).find((one) => !missing(one));
const kept = {
  kind: 'account-key',
  label: 'Everyday sign-in',
  account: 'mei@example.com',
  secret: 'TIM-48-plum',
} as const;

async function openFolder(w: Walker): Promise<Page> {
  const page = await w.ext.newPage(w.ext.url('src/pages/webdav/webdav.html'));
  await page.getByLabel(w.say('webdav_address'), { exact: true }).waitFor();
  return page;
}

async function connect(page: Page, { say }: Walker, url: string, secret: string): Promise<void> {
  await page.getByLabel(say('webdav_address'), { exact: true }).fill(url);
  await page.getByLabel(say('webdav_user'), { exact: true }).fill(user);
  await page.getByLabel(say('webdav_password'), { exact: true }).fill(secret);
  await button(page, say('webdav_connect_do')).click();
}

async function withServer(ext: Extension, act: (server: DavServer, proxy: FaultProxy) => Promise<void>): Promise<void> {
  if (!name) return console.error('!!! No WebDAV server is installed: the page is not tried against one.');
  const server = await startServer(name);
  const proxy = await faultProxy(server.port, () => undefined, ext.site.tls);
  try {
    await act(server, proxy);
  } finally {
    await proxy.stop();
    await server.stop();
  }
}

test('a folder: wrong password, connect, copy, drill by reading back, server gone', async ({ ext }) => {
  test.setTimeout(patienceMs);
  await withServer(ext, async (server, proxy) => {
    const w = await walker(ext);
    const { say } = w;
    await haveVault(w);
    const popup = await popupAt(w, 'keys');
    await addKey(popup, w, kept);
    await popup.close();
    await ext.preGrantHost('https://127.0.0.1/*');

    const page = await openFolder(w);
    await connect(page, w, proxy.url.replace('https', 'http'), password);
    await see(page.getByText(say('connectError_notSecure'))).toBeVisible();
    await connect(page, w, `${proxy.url}keys`, 'not-it');
    await see(page.getByText(say('davError_wrongPassword'))).toBeVisible();
    await connect(page, w, `${proxy.url}keys`, password);
    await see(page.getByText(say('webdav_empty'))).toBeVisible();

    await button(page, say('webdav_copy')).click();
    await see(page.getByText(say('webdav_copied'))).toBeVisible();
    see(readdirSync(`${server.files}/keys`)).toEqual([see.stringMatching(/^tokenim-keys-[\d-]+-\w{8}-\w{16}\.age$/)]);
    await see(page.getByText(say('distant_current'))).toBeVisible();
    await button(page, say('copies_drill')).click();
    await page.getByLabel(say('drill_key_label'), { exact: true }).fill(w.paper.recoveryKey);
    await button(page, say('drill_run')).click();
    await see(page.getByRole('heading', { name: say('drill_whole'), exact: true })).toBeVisible();
    see(holds(await dump(ext, ['local', 'session', 'databases']), password)).toBe(false);

    await page.reload();
    await see(page.getByText(say('distant_current'))).toBeVisible();
    await proxy.stop();
    await button(page, say('webdav_copy')).click();
    await see(page.getByText(say('webdav_notCopied'))).toBeVisible();
    await see(page.getByText(say('davError_unreachable')).first()).toBeVisible();
  });
});
