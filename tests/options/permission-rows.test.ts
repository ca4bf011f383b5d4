import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permissionRows } from '../../src/options/permission-rows';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const names = (optional: boolean) =>
  permissionRows.filter((row) => Boolean(row.optional) === optional).flatMap((row) => row.names);

test('"About" lists what the manifest asks for, no more and no fewer', () => {
  const [everyPage] = manifest.content_scripts;
  expect(names(false).sort()).toEqual(
    [...manifest.permissions, ...manifest.host_permissions, ...everyPage.matches].sort(),
  );
});

test('and what it may ask for later', () => {
  const hosts = manifest.optional_host_permissions.map((host: string) => `optional:${host}`);
  expect(names(true).sort()).toEqual([...manifest.optional_permissions, ...hosts].sort());
});

test('each row says what and what for, in every language', () => {
  for (const language of ['en', 'zh_CN', 'zh_TW']) {
    const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
    for (const { id } of permissionRows) {
      expect(messages[`options_permission_${id}`]?.message, `${language} ${id}`).toBeTruthy();
      expect(messages[`options_permissionWhy_${id}`]?.message, `${language} ${id}`).toBeTruthy();
    }
  }
});
