import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../scripts/manifest-for';
import { browserPermissions } from './permissions';

// A permission is a promise to the user. Widening one is a second, deliberate line here and a row in the README's table.
describe.each(['chrome', 'firefox'] as const)('manifest for %s', (target) => {
  const manifest = manifestFor(target);

  test('asks for exactly these permissions', () => {
    expect([...manifest.permissions].sort()).toEqual(browserPermissions.required);
    expect(manifest.host_permissions).toEqual(['*://token.im/*', '*://*.token.im/*']);
    expect([...manifest.optional_permissions].sort()).toEqual(browserPermissions.optional[target]);
  });
  test('never asks to read the clipboard or the history', () => {
    const all: string[] = [...manifest.permissions, ...manifest.optional_permissions];
    for (const never of ['clipboardRead', 'history', 'tabs', 'debugger', 'proxy']) expect(all).not.toContain(never);
  });
  test('knows of cookies and of other extensions only if the user opts in', () => {
    for (const optional of ['cookies', 'management']) expect(manifest.permissions).not.toContain(optional);
  });
  test('shows nothing of itself to pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });
  test('runs no foreign and no made-up code', () => {
    const csp = manifest.content_security_policy.extension_pages;
    expect(csp).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
    expect(csp).toMatch(/default-src 'none'/);
    expect(csp).toMatch(/connect-src 'self' https:;/);
    expect(csp).not.toMatch(/'unsafe-eval'|script-src[^;]*'unsafe-inline'|\*/);
  });
  test('the guard runs first, in every frame, blank ones included', () => {
    expect(manifest.content_scripts[0]).toMatchObject({
      js: ['src/login-guard.iife.ts'],
      run_at: 'document_start',
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    });
  });
  test('and is told in each of them that the page stands', () => {
    const [guard, glance] = manifest.content_scripts;
    expect(glance).toEqual({ ...guard, js: ['src/login-glance.iife.ts'], run_at: 'document_end' });
  });
});

test('Firefox gets an event page and declares that no data is collected', () => {
  const firefox = manifestFor('firefox');
  expect(firefox.background).toEqual({ scripts: ['src/background.ts'], type: 'module' });
  expect(firefox).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
});
