// The README's pictures: every face of the real extension on the stand-in site, in two languages and two themes.
import { askWorker } from '../tests/e2e/support/ask-worker';
import { launch } from '../tests/e2e/support/launch';
import { walker } from '../tests/e2e/support/walk/walker';
import { faces } from './shots/faces';
import { takeInto } from './shots/take';

const languages = [
  ['en', 'en'],
  ['zh-CN', 'zh_CN'],
] as const;
for (const [language, suffix] of languages) {
  const ext = await launch({ language, scale: 2 });
  try {
    const w = await walker(ext, language);
    await w.tab.goto('https://token.im/');
    const panel = await ext.newPage(ext.url('src/options/options.html'));
    // A toolbar popup does not follow the language that a test gives its pages; the extension's own setting it does.
    await askWorker(panel, 'changeSettings', { language: suffix });
    const take = takeInto('docs/pictures', suffix, panel);
    for (const face of faces) await face(w, take);
  } finally {
    await ext.close();
  }
}
