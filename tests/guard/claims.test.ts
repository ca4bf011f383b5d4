import { expect, test } from 'vitest';
import { brandOf } from '../../src/guard/brand';
import { claimIn, claimOf, offersOfficialDownload } from '../../src/guard/claims';
import { noFacts } from '../../src/guard/page';
import { tokenim } from '../../src/services/tokenim';

const brand = brandOf(tokenim);

test.each([
  ['TokenIM', 'is'],
  ['imToken 官网', 'is'],
  ['Sign in · TokenIM', 'is'],
  ['登录 | imToken 钱包', 'is'],
  ['im Token Wallet: verify your account', 'is'],
  ['ＴｏｋｅｎＩＭ', 'is'],
  ['im\u200bToken', 'is'],
  ['imToken | 全球领先的数字钱包', 'is'],
  ['Suspicious activity detected - imToken', 'is'],
  ['获取 IM Token - 即时通讯文档', undefined],
  ['Ｔｏｋｅｎ ＩＭ', undefined],
  ['imToken被盗了怎么办', 'mentions'],
  ['imToken - an article of 2024', 'mentions'],
  ['Import from imToken', 'mentions'],
  ['从 imToken 导入', 'mentions'],
  ['imToken (@imTokenOfficial) / Chirp', 'mentions'],
  ['claimtoken now', undefined],
  ['tokenimage viewer', undefined],
  ['', undefined],
])('“%s”: %s', (text, claim) => expect(claimIn(text, brand)).toBe(claim));

test.each([
  ['tokenim钱包官网下载_im官网正版', {}, true],
  ['imtoken下载_imtoken官网_恒昌石材', {}, true],
  ['imtoken下载_imtoken官网_软件园', { siteName: '软件园' }, false],
  ['imToken 官方提醒：谨防假冒下载', {}, false],
  ['imToken怎么下载？官方下载步骤详解', {}, false],
  ['下载中心', { headings: ['imToken 官方下载'] }, true],
  ['新手教程', { headings: ['imToken 官方下载'], officialLinks: 1 }, false],
])('an official download in “%s” %j: %s', (title, more, is) =>
  expect(offersOfficialDownload({ ...noFacts, title, ...more }, brand)).toBe(is),
);

test('a heading elsewhere on the page is no claim to be the brand', () => {
  expect(claimOf({ ...noFacts, title: 'Wallets', headings: ['imToken'] }, brand)).toBe('mentions');
});
