import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import base from './manifest.json' with { type: 'json' };
import { sentences } from './scripts/sentences';

const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';

/** Chrome's manifest is the source; Firefox wants an event page, its own id, and knows fewer optional permissions. */
function manifestFor(browser: 'chrome' | 'firefox') {
  if (browser === 'chrome') return base;
  const { background, minimum_chrome_version: _chromeOnly, incognito: _spanning, optional_permissions, ...rest } = base;
  return {
    ...rest,
    optional_permissions: optional_permissions.filter((name) => name !== 'offscreen'),
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'tokenim-key-guardian@example.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}

/** Content scripts are self-contained: nothing of ours may be visible to a page. */
const noWebAccessible: CrxPlugin = {
  name: 'guardian:no-web-accessible',
  apply: 'build',
  enforce: 'post',
  renderCrxManifest(manifest) {
    delete manifest.web_accessible_resources;
    return manifest;
  },
};

const page = (name: string) => `src/pages/${name}/${name}.html`;

export default defineConfig(({ command }) => ({
  plugins: [
    sentences(),
    crx({ manifest: manifestFor(target) as unknown as ManifestV3Export, browser: target }),
    noWebAccessible,
  ],
  server: { port: 5173, strictPort: true, hmr: { port: 5173 } },
  build: {
    outDir: command === 'serve' ? 'dist/dev' : `dist/${target}`,
    emptyOutDir: true,
    target: target === 'firefox' ? 'firefox140' : 'chrome120',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        welcome: page('welcome'),
        warning: page('warning'),
        guide: page('guide'),
        drill: page('drill'),
        sheet: page('sheet'),
        review: page('review'),
      },
    },
  },
}));
