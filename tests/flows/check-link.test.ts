import { expect, test } from 'vitest';
import { checkLink } from '../../src/flows/check-link';
import { judgeHost } from '../../src/flows/check-page';
import { tokenim } from '../../src/services/tokenim';

const readService = async () => tokenim;
const answer = checkLink({
  readService,
  judgeHost: judgeHost({ readService, readTrustedHosts: async () => ['mine.example'] }),
  speak: async () => (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`,
});

test.each([
  ['https://token.im/reset?a=1', 'link_official token.im'],
  ['token.im', 'link_official token.im'], // a selected name
  ['  support.token.im/help ', 'link_official support.token.im'],
  ['https://mine.example/', 'link_trusted mine.example'],
  ['https://shop.example/', 'link_unknown shop.example'],
  ['https://tokem.im/login', 'link_warned tokem.im'],
  ['tokem.im', 'link_warned tokem.im'],
  ['https://token.im@evil-wallet.example/', 'link_unknown evil-wallet.example'],
  ['https://token.im.login-check.com/', 'link_warned token.im.login-check.com'],
  // The official name, but anybody on the way can answer.
  ['http://token.im/reset', 'link_warned token.im'],
  ['HTTP://TOKEN.IM/', 'link_warned token.im'],
  ['mailto:help@token.im', 'link_none'],
  ['javascript:alert(1)', 'link_none'],
  ['Is this TokenIM?', 'link_none'],
  [undefined, 'link_none'],
  ['x'.repeat(1_000_000), 'link_none'],
])('%.60s → %s', async (link, said) => {
  expect((await answer(link)).message).toContain(said);
});
