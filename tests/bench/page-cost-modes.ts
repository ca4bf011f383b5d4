import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** `none` has no extension; `noop` runs one empty statement; `echo` sends one message and waits for the answer. */
export const modes = ['none', 'noop', 'echo', 'ours'] as const;
export type Mode = (typeof modes)[number];

export interface Modes {
  /** The unpacked extension; none for `none`. */
  folder(mode: Mode): string | undefined;
  /** A new empty profile. */
  profile(mode: Mode): string;
  /** Of ours, compressed. */
  contentScriptBytes: number;
  remove(): void;
}

const echo = {
  content: "chrome.runtime.sendMessage('here').then(() => undefined);",
  worker: 'chrome.runtime.onMessage.addListener((_said, _sender, answer) => { answer(1); });',
};

/** Everything in one temporary folder: two small extensions, and ours built as it is shipped. */
export function makeModes(): Modes {
  const root = mkdtempSync(join(tmpdir(), 'page-cost-'));
  const write = (name: string, content: string, worker?: string) => {
    mkdirSync(join(root, name));
    const manifest = {
      manifest_version: 3,
      name,
      version: '1',
      ...(worker && { background: { service_worker: 'worker.js' } }),
      content_scripts: [
        {
          matches: ['http://*/*', 'https://*/*'],
          js: ['content.js'],
          run_at: 'document_start',
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
        },
      ],
    };
    writeFileSync(join(root, name, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(root, name, 'content.js'), content);
    if (worker) writeFileSync(join(root, name, 'worker.js'), worker);
  };
  write('noop', ';');
  write('echo', echo.content, echo.worker);
  const ours = join(root, 'ours');
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', ours], { stdio: 'pipe' });
  const built = JSON.parse(readFileSync(join(ours, 'manifest.json'), 'utf8')) as {
    content_scripts: { js: string[]; matches: string[] }[];
  };
  const onEveryPage = built.content_scripts.filter(({ matches }) => matches.includes('https://*/*'));
  return {
    folder: (mode) => (mode === 'none' ? undefined : join(root, mode)),
    profile: (mode) => join(root, `profile-${mode}`),
    contentScriptBytes: onEveryPage
      .flatMap(({ js }) => js)
      .reduce((sum, path) => sum + gzipSync(readFileSync(join(ours, path)), { level: 9 }).length, 0),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
