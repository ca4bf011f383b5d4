// Reads the sign-in lists of pages as the watch reads them: every *.html below DIR, one row a line.
// `npm run -s watch:read -- DIR [--now 2026-11-20T12:00:00Z] [--zone Asia/Shanghai] [--language zh-CN]`
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Opening, pageReader } from './reading/read-pages';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { now: { type: 'string' }, zone: { type: 'string' }, language: { type: 'string' } },
});
const [folder] = positionals;
const now =
  values.now === undefined ? undefined : /^\d+$/.test(values.now) ? Number(values.now) : Date.parse(values.now);
if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory() || Number.isNaN(now)) {
  console.error('usage: npm run -s watch:read -- DIR [--now TIME] [--zone ZONE] [--language TAG]');
  process.exit(2);
}
const given: Partial<Opening> = {
  ...(now === undefined ? {} : { now }),
  ...(values.zone === undefined ? {} : { zone: values.zone }),
  ...(values.language === undefined ? {} : { language: values.language }),
};

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.html?$/i.test(name))
  .sort();
const reader = await pageReader();
try {
  for (const name of files) {
    const file = join(folder, name);
    const { rows, unreadable } = await reader.read(file, given);
    if (unreadable) console.error(`${name}: a list that cannot be read (${unreadable})`);
    for (const { id, at, ip, place, browser, os, outcome, current, granularityMs, activeAt, what } of rows)
      console.log(
        JSON.stringify({
          file: relative(folder, file),
          rowId: id,
          at,
          ip,
          place,
          device: browser || os ? { browser, os } : null,
          outcome,
          current,
          granularityMs,
          activeAt,
          what,
        }),
      );
  }
} finally {
  await reader.close();
}
