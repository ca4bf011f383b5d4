// The README's pictures: every face of the real extension on the stand-in site, in two languages and two themes.
import { type Language, launch } from '../tests/e2e/support/launch';
import { walker } from '../tests/e2e/support/walk/walker';
import { faces } from './shots/faces';
import { takeInto } from './shots/take';

const languages: readonly (readonly [Language, string])[] = [
  ['en', 'en'],
  ['zh-CN', 'zh_CN'],
];
for (const [language, suffix] of languages) {
  const ext = await launch({ language, scale: 2 });
  try {
    const w = await walker(ext, language);
    await w.tab.goto('https://token.im/');
    const panel = await ext.newPage(ext.url('src/options/options.html'));
    const take = takeInto('docs/pictures', suffix, panel);
    for (const face of faces) await face(w, take);
  } finally {
    await ext.close();
  }
}
