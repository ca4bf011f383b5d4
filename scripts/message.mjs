// Adds or changes sentences in all languages at once, sorted by key.
// usage: npm run -s message < sentences.json     with {"key": {"description": "…", "en": "…", "zh_CN": "…", "zh_TW": "…"}}
//        npm run -s message -- --remove key [key …]
import { mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';

const languages = ['en', 'zh_CN', 'zh_TW'];
const fileOf = (language) => `public/_locales/${language}/messages.json`;
const lock = 'public/_locales/.lock';
const removing = process.argv[2] === '--remove' ? process.argv.slice(3) : undefined;
const sentences = removing ? {} : JSON.parse(readFileSync(0, 'utf8'));

for (const [key, sentence] of Object.entries(sentences)) {
  const lacking = ['description', ...languages].filter(
    (field) => typeof sentence[field] !== 'string' || !sentence[field],
  );
  if (!/^[a-zA-Z][a-zA-Z0-9_]*$/.test(key) || lacking.length) {
    console.error(`${key}: lacks ${lacking.join(', ') || 'a valid name (letters, digits, _)'}`);
    process.exit(2);
  }
}
for (let tries = 0; ; tries++) {
  try {
    mkdirSync(lock);
    break;
  } catch (error) {
    if (error.code !== 'EEXIST' || tries > 200) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
  }
}
try {
  for (const language of languages) {
    const messages = JSON.parse(readFileSync(fileOf(language), 'utf8'));
    for (const key of removing ?? []) delete messages[key];
    for (const [key, sentence] of Object.entries(sentences))
      messages[key] = { message: sentence[language], description: sentence.description };
    const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(`${fileOf(language)}.new`, `${JSON.stringify(sorted, null, 2)}\n`);
    renameSync(`${fileOf(language)}.new`, fileOf(language));
  }
} finally {
  rmdirSync(lock);
}
