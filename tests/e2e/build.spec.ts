import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { manifestFor } from '../../scripts/manifest-for';

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

for (const target of ['chrome', 'firefox'] as const) {
  const dist = join('dist', target);
  const read = () => JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

  test.describe(target, () => {
    // What is asked is held by the manifest's own contract; here, that the bundler adds nothing to it.
    test('asks for what the source asks for', () => {
      const [built, source] = [read(), JSON.parse(JSON.stringify(manifestFor(target)))];
      for (const field of [
        'permissions',
        'host_permissions',
        'optional_permissions',
        'optional_host_permissions',
        'content_security_policy',
      ])
        expect(built[field], field).toEqual(source[field]);
    });

    test('shows a page nothing of itself', () => {
      const manifest = read();
      expect(manifest).not.toHaveProperty('web_accessible_resources');
      expect(manifest).not.toHaveProperty('externally_connectable');
    });

    test('the guard runs first, in every frame, and stays small', () => {
      const [guard, glance, official] = read().content_scripts;
      const everywhere = {
        matches: ['http://*/*', 'https://*/*'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      };
      expect(guard).toMatchObject({ ...everywhere, run_at: 'document_start' });
      expect(glance).toMatchObject({ ...everywhere, run_at: 'document_end' });
      expect(official.matches).toEqual(['*://token.im/*', '*://*.token.im/*']);
      let together = 0;
      for (const script of [guard, glance, official]) {
        expect(script.js).toHaveLength(1);
        const code = readFileSync(join(dist, script.js[0]));
        const size = gzipSync(code, { level: 9 }).length;
        if (script === official) expect(size, script.js[0]).toBeLessThanOrEqual(16_000);
        else together += size;
        expect(code.toString().match(/\bimport\s*[({"'].{0,40}/g), 'one file: no import').toBeNull();
      }
      // The guard carries SHA-256 and the recognition of keys: see CONTRIBUTING on what a page pays for it.
      expect(together, 'on every page').toBeLessThanOrEqual(12_400);
    });

    test('names no file that is not there', () => {
      const manifest = read();
      const named = [
        ...Object.values(manifest.icons),
        ...Object.values(manifest.action.default_icon),
        manifest.action.default_popup,
        manifest.options_ui.page,
        ...['welcome', 'warning', 'guide', 'drill', 'sheet'].map((name) => `src/pages/${name}/${name}.html`),
      ];
      expect(filesUnder(dist)).toEqual(expect.arrayContaining(named.map((path) => join(dist, String(path)))));
    });

    test('evaluates no text and imports nothing from elsewhere', () => {
      const scripts = filesUnder(dist).filter((path) => path.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(3);
      for (const path of scripts) {
        const code = readFileSync(path, 'utf8');
        expect(code.match(/\bnew Function\(|\beval\(/g), path).toBeNull();
        expect(code.match(/\bimport\((?!["'`]\.{1,2}\/).{0,40}/g), path).toBeNull();
      }
    });
  });
}
