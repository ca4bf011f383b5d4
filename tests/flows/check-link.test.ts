import { describe, expect, test } from 'vitest';
import { answerLink } from '../../src/flows/answer-link';
import { checkText } from '../../src/flows/check-link';
import { judgeHost } from '../../src/flows/check-page';
import { tokenim } from '../../src/services/tokenim';

const readService = async () => tokenim;
const judged = { readService, judgeHost: judgeHost({ readService, readTrustedHosts: async () => ['mine.example'] }) };
const check = checkText(judged);
const e = encodeURIComponent;
const via = (inner: string) => `https://www.google.com/url?q=${e(inner)}`;

describe('one link, one answer', () => {
  test.each([
    // The official site, however it is written.
    ['https://token.im/reset?a=1', 'official', 'token.im'],
    ['token.im', 'official', 'token.im'],
    ['  support.token.im/help ', 'official', 'support.token.im'],
    ['HTTPS://TOKEN.IM/', 'official', 'token.im'],
    ['https://token.im.', 'official', 'token.im'],
    ['https://token.im:443/x', 'official', 'token.im'],
    ['ｈｔｔｐｓ：／／ｔｏｋｅｎ．ｉｍ／reset', 'official', 'token.im'],
    ['token。im', 'official', 'token.im'],
    ['hxxps://token[.]im/a', 'official', 'token.im'],
    ['token dot im', 'official', 'token.im'],
    ['https:// token.im/reset', 'official', 'token.im'],
    ['请访问token.im查看详情', 'official', 'token.im'],
    ['【TokenIM】请点击https://token.im/reset重置密钥，30分钟内有效。', 'official', 'token.im'],
    ['https://to\u200bken.im/', 'official', 'token.im'],
    ['https://user@token.im/', 'official', 'token.im'],
    ['//token.im/x', 'official', 'token.im'],
    ['https:token.im', 'official', 'token.im'],
    ['<https://token.im>', 'official', 'token.im'],
    ['[TokenIM](https://token.im/reset)', 'official', 'token.im'],
    ['https://token.im/login?redirect=https://support.token.im/', 'official', 'support.token.im'],
    // Not over https: anybody on the way can answer.
    ['http://token.im/reset', 'suspect', 'token.im'],
    ['https://mine.example/', 'trusted', 'mine.example'],
    ['https://shop.example/', 'unknown', 'shop.example'],
    ['https://xn--e1afmkfd.xn--p1ai/', 'unknown', 'xn--e1afmkfd.xn--p1ai'],
    // Imitations.
    ['https://tokem.im/login', 'imitation', 'tokem.im'],
    ['tokem.im', 'imitation', 'tokem.im'],
    ['hxxps[://]tokem[.]im', 'imitation', 'tokem.im'],
    ['tokem . im', 'imitation', 'tokem.im'],
    ['tokem点im', 'imitation', 'tokem.im'],
    ['https://tоken.im/', 'imitation', 'xn--tken-55d.im'],
    ['https://token.im.login-check.com/', 'imitation', 'token.im.login-check.com'],
    ['https://imtoken-wallet.com/下载', 'imitation', 'imtoken-wallet.com'],
    ['https://TOKEN.IM@tokem.im/', 'imitation', 'tokem.im'],
    // Ways of writing that mislead.
    ['https://token.im@evil-wallet.example/', 'suspect', 'evil-wallet.example'],
    ['https://token.im%2F@evil-wallet.example/', 'suspect', 'evil-wallet.example'],
    ['https://token.im\\@evil-wallet.example/', 'official', 'token.im'],
    ['https:\\\\evil-wallet.example\\token.im', 'suspect', 'evil-wallet.example'],
    ['http://192.0.2.7/token.im', 'suspect', '192.0.2.7'],
    ['http://0xC0000207/', 'suspect', '192.0.2.7'],
    ['http://3221225991/', 'suspect', '192.0.2.7'],
    ['http://0300.0.02.07/', 'suspect', '192.0.2.7'],
    ['http://[2001:db8::1]/', 'suspect', '[2001:db8::1]'],
    // Programs and other things that are no website.
    ['javascript:alert(1)', 'neverOpen', undefined],
    ['JaVaScRiPt://token.im/%0aalert(1)', 'neverOpen', undefined],
    ['data:text/html;base64,PHNjcmlwdD4=', 'neverOpen', undefined],
    ['file:///etc/passwd', 'neverOpen', undefined],
    ['view-source:https://token.im/', 'neverOpen', undefined],
    ['mailto:help@token.im', 'mail', 'token.im'],
    ['support@token.im', 'mail', 'token.im'],
    ['support@tokem.im', 'imitation', 'tokem.im'],
    ['tel:+85212345678', 'app', undefined],
    ['market://details?id=im.token.app', 'app', undefined],
    ['imtokenv2://navigate/AssetView', 'app', undefined],
    ['wc:a281567b@2?relay-protocol=irn&symKey=587d', 'connect', undefined],
    ['imtokenv2://wc?uri=wc%3Aa281567b%402', 'connect', undefined],
    ['bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq?amount=1', 'pay', undefined],
    ['https://%%%/', 'broken', undefined],
    ['https://a b', 'unknown', 'a'],
    // Packed into one another.
    [via('https://token.im/reset'), 'official', 'token.im'],
    [via('https://tokem.im/'), 'imitation', 'tokem.im'],
    [via(via('https://tokem.im/')), 'imitation', 'tokem.im'],
    [via('javascript:alert(1)'), 'unknown', 'www.google.com'],
    ['https://nam11.safelinks.protection.outlook.com/?url=https%3A%2F%2Ftokem.im%2F&data=05', 'imitation', 'tokem.im'],
    ['https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Ftoken.im', 'unknown', 'token.im'],
    ['https://urldefense.proofpoint.com/v2/url?u=https-3A__tokem.im_login&d=DwMF', 'imitation', 'tokem.im'],
    ['https://urldefense.proofpoint.com/v1/url?u=https://tokem.im/&k=1', 'imitation', 'tokem.im'],
    ['https://urldefense.com/v3/__https://tokem.im/a*b__;Iw!!abc$', 'imitation', 'tokem.im'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Ftokem.im%2F&h=AT', 'imitation', 'tokem.im'],
    ['https://link.zhihu.com/?target=https%3A//tokem.im', 'imitation', 'tokem.im'],
    ['https://weibo.cn/sinaurl?u=https%3A%2F%2Ftokem.im', 'imitation', 'tokem.im'],
    ['https://www.douban.com/link2/?url=https%3A%2F%2Ftoken.im', 'official', 'token.im'],
    ['https://c.pc.qq.com/middlem.html?pfurl=tokem.im', 'imitation', 'tokem.im'],
    ['https://duckduckgo.com/l/?uddg=https%3A%2F%2Ftokem.im', 'imitation', 'tokem.im'],
    ['https://www.youtube.com/redirect?q=https%3A%2F%2Ftokem.im', 'imitation', 'tokem.im'],
    ['https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Ftokem.im', 'imitation', 'tokem.im'],
    [`https://www.bing.com/ck/a?u=a1${btoa('https://tokem.im/').replaceAll('=', '')}`, 'imitation', 'tokem.im'],
    ['https://r.search.yahoo.com/_ylt=A/RV=2/RU=https%3a%2f%2ftokem.im%2f/RK=2', 'imitation', 'tokem.im'],
    ['https://tokem-im.translate.goog/login', 'imitation', 'tokem.im'],
    ['https://www.google.com/amp/s/tokem.im/login', 'imitation', 'tokem.im'],
    ['imtokenv2://navigate/DappView?url=https%3A%2F%2Ftokem.im', 'imitation', 'tokem.im'],
    // Whoever carries an address without being known for it is judged too.
    ['https://shop.example/go?url=https://token.im/', 'unknown', 'token.im'],
    ['https://shop.example/go?url=https://tokem.im/', 'imitation', 'tokem.im'],
    ['https://shop.example/#/login?redirect=https%3A%2F%2Ftokem.im', 'imitation', 'tokem.im'],
    ['https://tokem.im/go?url=https://token.im/', 'imitation', 'tokem.im'],
    // The official site, made to send the reader away.
    ['https://token.im/redirect?url=https://evil.example/', 'leaves', 'evil.example'],
    ['https://token.im/login?next=//evil.example', 'leaves', 'evil.example'],
    ['https://token.im/redirect?url=https://tokem.im/', 'imitation', 'tokem.im'],
    // Where nobody can see without asking.
    ['https://t.co/AbC', 'cannotSee', 't.co'],
    ['bit.ly/3xyz', 'cannotSee', 'bit.ly'],
    ['https://t.cn/A6uN06Qy', 'cannotSee', 't.cn'],
    ['https://www.baidu.com/link?url=rN3wPs8te', 'cannotSee', 'www.baidu.com'],
    ['https://protect-us.mimecast.com/s/abc?domain=token.im', 'cannotSee', 'protect-us.mimecast.com'],
    [via('https://bit.ly/x'), 'cannotSee', 'bit.ly'],
    [via(via(via(via(via(via('https://token.im/')))))), 'cannotSee', 'www.google.com'],
  ])('%.70s → %s', async (text, answer, host) => {
    const { links } = await check(text);
    expect([links[0]?.answer, links[0]?.host]).toEqual([answer, host]);
  });
});

test.each([
  ['Is this TokenIM?'],
  [''],
  ['x'.repeat(1_000_000)],
  ['Meet at 5.30. No later. Bring 2.5 kg'],
  ['请在今天之内联系客服。谢谢'],
  ['https://'],
])('no link in %.40s', async (text) => expect((await check(text)).links).toEqual([]));

test('every link of a message, in order and once each', async () => {
  const { links } = await check(
    'Dear user, your key expired.\nConfirm at https://tokem.im/a, or https://tokem.im/a; help: support@token.im. Home: token.im (official).',
  );
  expect(links.map(({ seen, answer }) => [seen, answer])).toEqual([
    ['https://tokem.im/a', 'imitation'],
    ['support@token.im', 'mail'],
    ['token.im', 'official'],
  ]);
});

test.each([
  ['https://token.im@evil.example/', 'beforeAt'],
  ['https://evil.example/token.im/login', 'officialElsewhere'],
  ['https://evil.example/?site=token.im', 'officialElsewhere'],
  ['https://token.im:8443/', 'port'],
  ['http://0xC0000207/', 'disguisedNumbers'],
  ['https://to\u200bken.im/', 'hiddenCharacters'],
  ['hxxps://token[.]im', 'tidied'],
  ['ｔｏｋｅｎ．ｉｍ', 'wideLetters'],
  ['点击token.im登录', 'cutOut'],
  ['https://xn--tken-55d.im/', 'foreignLetters'],
])('%s: the note %s', async (text, note) => {
  expect((await check(text)).links[0]?.notes.map(({ id }) => id)).toContain(note);
});

test('the way is told station by station, and where the names differ', async () => {
  const [link] = (await check(via('https://www.tokem.im/'))).links;
  expect(link?.hops.map(({ host, onward }) => [host, onward?.by])).toEqual([
    ['www.google.com', 'service'],
    ['www.tokem.im', undefined],
  ]);
  expect(link?.hops[1]?.parts).toEqual([
    { part: 'below', text: 'www.' },
    { part: 'name', text: 'tokem' },
    { part: 'ending', text: '.im' },
  ]);
  expect(link?.official?.difference?.places).toEqual([{ seen: 'm', official: 'n' }]);
});

test('only a page that is official to the end may be opened from here', async () => {
  const opens = async (text: string) => (await check(text)).links[0]?.opens;
  expect(await opens(via('https://token.im/reset'))).toBe('https://token.im/reset');
  for (const text of [
    'http://token.im/',
    'https://shop.example/go?url=https://token.im/',
    'https://mine.example/',
    'mailto:a@token.im',
  ])
    expect(await opens(text)).toBeUndefined();
});

test('a host that a list alone names is not said to imitate anybody', async () => {
  const listed = async (host: string) => ({
    host,
    severity: 'imitation' as const,
    findings: [{ detection: 'listedHost', severity: 'imitation' as const, evidence: { seen: host, list: 'A' } }],
  });
  expect((await checkText({ readService, judgeHost: listed })('https://scam.example/')).links[0]?.answer).toBe(
    'listed',
  );
});

test('a secret is named and not taken for a link', async () => {
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  expect(await check(phrase)).toMatchObject({ secret: 'phrase', links: [] });
});

describe('the context menu', () => {
  const world = () => {
    const kept: string[] = [];
    const answer = answerLink({
      ...judged,
      speak: async () => (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`,
      keep: async (text) => void kept.push(text),
    });
    return { kept, answer };
  };
  test.each([
    ['https://token.im/reset', 'linkAnswer_official ', 'token.im'],
    ['https://tokem.im/', 'linkAnswer_imitation ', 'finding_'],
    ['https://bit.ly/x', 'linkAnswer_cannotSee ', 'linkHidden_short bit.ly'],
    ['https://shop.example/', 'linkAnswer_unknown ', 'shop.example'],
    ['nothing here', 'link_none', 'link_none_text token.im'],
    [undefined, 'link_none', 'link_none_text'],
  ])('%s', async (link, title, message) => {
    const { answer, kept } = world();
    const said = await answer(link);
    expect(said.title).toContain(title);
    expect(said.message).toContain(message);
    expect(kept).toEqual([link ?? '']);
  });
  test('a selected secret is kept nowhere', async () => {
    const { answer, kept } = world();
    expect((await answer(`0x${'ab'.repeat(32)}`)).title).toContain('linkSecret_privateKey');
    expect(kept).toEqual(['']);
  });
});
