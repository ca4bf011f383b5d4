/**
 * Ordinary paragraphs, English and Chinese, through what recognises keys: each pasted whole, and typed character by
 * character. Reads the text and HTML files, packed ones too, of the folders it is given; nothing of them is kept.
 *
 *     node scripts/run-ts.mjs tests/bench/leak-false-alarms.ts <folder>… [--most 10000]
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { marksOf } from '../../src/guard/leak/marks-of';
import { recogniser } from '../../src/guard/leak/recogniser';
import { shapes } from '../../src/guard/leak/shapes';
import { wordTables } from '../../src/guard/leak/word-tables';

const given = process.argv.slice(2);
const folders = given.filter((one, i) => !one.startsWith('--') && !given[i - 1]?.startsWith('--'));
const most = Number(given[given.indexOf('--most') + 1]) || 10_000;
const typedLength = 400;

const salt = new Uint8Array(32).map((_, i) => i);
const keys = Array.from({ length: 10 }, (_, i) =>
  createHash('sha256')
    .update(`key ${i}`)
    .digest('base64')
    .slice(0, 12 + i * 3),
);
const watch = recogniser({
  salt: Buffer.from(salt).toString('base64url'),
  marks: keys.flatMap((key, i) => marksOf(salt, `${i}`, key) ?? []),
  words: wordTables,
  shapes,
  phrases: true,
  says: { held: { title: '', text: '', more: '', hide: '', look: [] } },
});

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
function paragraphsOf(file: string): string[] {
  const packed = file.endsWith('.gz');
  const name = packed ? file.slice(0, -3) : file;
  if (!/^\.(?:html?|txt|md|\d|)$/.test(extname(name)) && !/README|NEWS|changelog/i.test(name)) return [];
  const bytes = readFileSync(file);
  const text = (packed ? gunzipSync(bytes) : bytes).toString('utf8');
  if (text.includes('\0')) return [];
  const plain = /\.html?$/.test(name)
    ? text
        .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
        .replace(/<\/(?:p|div|li|h\d|td|tr|pre|dd|dt)>|<br\s*\/?>/gi, '\n\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&(\w+);/g, (all, entity) => entities[entity] ?? all)
        .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    : text
        .replace(/^\.(?:\\"|TH|SH).*$/gm, '')
        .replace(/^\.[A-Z]{1,2} ?/gm, '')
        .replace(/\\f[A-Z]|\\&/g, '');
  return plain
    .split(/\n\s*\n|^%$/m)
    .map((one) => one.trim())
    .filter(({ length }) => length >= 30 && length <= 3000);
}

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);
const found = { en: new Set<string>(), zh: new Set<string>() };
for (const file of files)
  for (const text of paragraphsOf(file)) {
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (han > text.length * 0.2) found.zh.add(text);
    else if (han === 0 && /^[\x20-\x7e\s\u2010-\u2026\u00a0-\u00ff]+$/.test(text)) found.en.add(text);
  }

let alarms = 0;
for (const [language, all] of Object.entries(found)) {
  const every = Math.max(1, Math.floor(all.size / most));
  const paragraphs = [...all].filter((_, i) => i % every === 0).slice(0, most);
  let characters = 0;
  const began = performance.now();
  for (const text of paragraphs) {
    const hit = watch.given(text, false) ?? typedThrough(text.slice(0, typedLength));
    characters += Math.min(text.length, typedLength);
    if (!hit) continue;
    alarms++;
    console.log(`  ${JSON.stringify(hit.what)} ${JSON.stringify(text.slice(0, 300))}`);
  }
  const each = ((performance.now() - began) * 1000) / Math.max(1, characters);
  console.log(
    `${language}: ${paragraphs.length} of ${all.size} paragraphs, ${characters} characters typed, ${each.toFixed(0)} µs a character`,
  );
}
for (let i = 0; i < 3000; i++) {
  const other = createHash('sha256')
    .update(`other ${i}`)
    .digest('base64')
    .slice(0, 8 + (i % 30));
  const hit = watch.given(other, i % 2 === 0) ?? typedThrough(`reader${i}@example.com\n${other}`);
  if (hit) console.log(`  a password: ${JSON.stringify(hit.what)}`);
  if (hit) alarms++;
}
console.log(`3000 other passwords\n${files.length} files, ${alarms} false alarms`);
process.exitCode = alarms > 0 ? 1 : 0;

function typedThrough(text: string) {
  for (let i = 0; i < text.length; i++) {
    const hit = watch.typed([{ before: text.slice(0, i), inserted: text[i] ?? '', after: '' }], false, true);
    if (hit) return hit;
  }
  return undefined;
}
