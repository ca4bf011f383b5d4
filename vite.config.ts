import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { smallLoginGuard } from './scripts/login-guard-build';
import { manifestFor } from './scripts/manifest-for';
import { sentences } from './scripts/sentences';

const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';

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
    smallLoginGuard(target === 'firefox' ? 'firefox140' : 'chrome137'),
  ],
  server: { port: 5173, strictPort: true, hmr: { port: 5173 } },
  build: {
    outDir: command === 'serve' ? 'dist/dev' : `dist/${target}`,
    emptyOutDir: true,
    target: target === 'firefox' ? 'firefox140' : 'chrome137',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        welcome: page('welcome'),
        warning: page('warning'),
        leak: page('leak'),
        guide: page('guide'),
        drill: page('drill'),
        sheet: page('sheet'),
        review: page('review'),
        link: page('link'),
        restore: page('restore'),
        paper: page('paper'),
        shares: page('shares'),
        copies: page('copies'),
        import: page('import'),
        webdav: page('webdav'),
        sync: page('sync'),
        totp: page('totp'),
        files: page('files'),
        clipboard: page('clipboard'),
      },
    },
  },
}));
