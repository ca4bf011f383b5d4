// Bundles a TypeScript entry with the build's own bundler and runs it: `node scripts/run-ts.mjs ENTRY [ARGS]`.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node scripts/run-ts.mjs ENTRY [ARGS]');
  process.exit(2);
}
const out = resolve('.cache', `${entry.replaceAll(/[^\w]/g, '_')}.mjs`);
mkdirSync('.cache', { recursive: true });
// kdbxweb is CommonJS whose names Node cannot see: it is bundled, like in the build.
const external = [/^node:/, /^(?!kdbxweb$)[^./\0]/];
const bundle = await rolldown({ input: entry, platform: 'node', external, logLevel: 'silent' });
await bundle.write({ file: out, format: 'esm', sourcemap: 'inline' });
await bundle.close();
process.argv = [process.argv[0], out, ...rest];
await import(pathToFileURL(out).href);
