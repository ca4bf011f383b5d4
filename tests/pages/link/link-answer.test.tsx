// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { checkText } from '../../../src/flows/check-link';
import { judgeHost } from '../../../src/flows/check-page';
import { LinkAnswer } from '../../../src/pages/link/link-answer';
import { tokenim } from '../../../src/services/tokenim';
import { screen } from '../../ui/screen';

const readService = async () => tokenim;
const check = checkText({
  readService,
  judgeHost: judgeHost({ readService, readTrustedHosts: async () => ['mine.example'] }),
});

test.each([
  ['https://token.im/reset', 'This leads to TokenIM’s official site', 'Open it'],
  ['https://login.tokem.im/', 'This imitates TokenIM', 'Go to token.im'],
  ['https://mine.example/', 'A site you trust', undefined],
  ['https://shop.example/', 'not the same as safe', 'Go to token.im'],
  ['https://bit.ly/x', 'bit.ly makes short links', 'Go to token.im'],
  ['https://token.im/go?url=https://shop.example', 'send you on to shop.example', 'Go to token.im'],
  ['http://token.im/', 'Type https://token.im yourself', 'Go to token.im'],
  ['javascript:alert(1)', '(javascript:)', 'Go to token.im'],
  ['mailto:a@token.im', 'senders can be forged', 'Go to token.im'],
  ['wc:abc@2', 'ask your wallet to sign', 'Go to token.im'],
])('%s', async (text, says, button) => {
  const [link] = (await check(text)).links;
  if (!link) throw new Error('no link found');
  const seen = await screen(<LinkAnswer link={link} service="TokenIM" official="token.im" />);
  expect(seen.text()).toContain(says);
  expect([...seen.root.querySelectorAll('button')].map((one) => one.textContent)).toEqual(button ? [button] : []);
  expect(seen.text()).not.toMatch(/[{}]|undefined/);
});

test('the owner is said to a screen reader in one piece, and what differs in words', async () => {
  const [link] = (await check('https://login.tokem.im/')).links;
  if (!link) throw new Error('no link found');
  const seen = await screen(<LinkAnswer link={link} service="TokenIM" official="token.im" />);
  expect(seen.text()).toContain('The site belongs to tokem.im');
  expect(seen.text()).toContain('“m” in place of “n”');
  expect([...seen.root.querySelectorAll('mark')].map((one) => one.textContent)).toEqual(['m', 'n']);
});
