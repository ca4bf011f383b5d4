// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { SheetPage } from '../../../src/pages/sheet/sheet-page';
import { type Screen, screen } from '../../ui/screen';

const key = `AGE-SECRET-KEY-1${'QPZRY9X8'.repeat(7)}GF`;
const held = vi.hoisted(() => ({ creation: undefined as unknown, reissue: undefined as unknown }));
vi.mock('../../../src/panel', () => ({ panel: { creation: async () => held.creation } }));
vi.mock('../../../src/door-panel', () => ({ doorPanel: { reissue: async () => held.reissue } }));

let seen: Screen;

test('asks first, then shows the key in groups, as a picture, and with the fingerprint', async () => {
  held.creation = { recoveryKey: key, fingerprint: 'a1b2 c3d4', createdAt: 1_795_000_000_000 };
  seen = await screen(<SheetPage />);
  await seen.settle();
  expect(seen.text()).not.toContain('QPZR');
  await seen.press('Show the sheet');
  const printed = (seen.root.querySelector('.secret-text')?.textContent ?? '').replaceAll(' ', '');
  expect(`AGE-SECRET-KEY-1${printed}`).toBe(key);
  expect(seen.root.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain('QR');
  expect(seen.text()).toContain('a1b2 c3d4');
  await seen.press('Hide');
  expect(seen.text()).not.toContain('QPZR');
});

test('a recovery key that replaces another is shown likewise', async () => {
  held.creation = undefined;
  held.reissue = { recoveryKey: key, fingerprint: 'a1b2 c3d4', createdAt: 1_795_000_000_000 };
  seen = await screen(<SheetPage />);
  await seen.settle();
  await seen.press('Show the sheet');
  expect(seen.text()).toContain('a1b2 c3d4');
  held.reissue = undefined;
});

test('once the key is confirmed the sheet is gone, and the page says so', async () => {
  held.creation = undefined;
  seen = await screen(<SheetPage />);
  await seen.settle();
  expect(seen.text()).toContain('The sheet is no longer here');
});
