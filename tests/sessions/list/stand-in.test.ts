// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { recogniseList } from '../../../src/sessions/list/recognise';
import type { Account, SignIn } from '../../tokenim-site/account';
import type { Exchange } from '../../tokenim-site/exchange';
import { card, layout } from '../../tokenim-site/layout';
import { signInTable } from '../../tokenim-site/pages/sign-in-table';
import { newState } from '../../tokenim-site/state';
import { siteLanguages, wordsOf } from '../../tokenim-site/words/words';

const at = new Date('2026-03-09T10:15').getTime();
const signIns: SignIn[] = [
  {
    id: '1',
    at,
    browser: 'Chrome',
    os: 'Linux',
    place: 'singapore',
    ip: '203.0.113.24',
    outcome: 'ok',
    sessionId: 's',
  },
  {
    id: '2',
    at: at - 60_000,
    browser: 'Firefox',
    os: 'Windows',
    place: 'bucharest',
    ip: '198.51.100.77',
    outcome: 'ok',
  },
  {
    id: '3',
    at: at - 120_000,
    browser: 'Safari',
    os: 'iOS',
    place: 'shanghai',
    ip: '198.51.100.7',
    outcome: 'wrong-key',
  },
];

test.each(siteLanguages)('the list of the stand-in is read in %s', (language) => {
  const account = { name: 'mei@example.com', signIns } as Account;
  const x = {
    language,
    words: wordsOf(language),
    state: newState(),
    session: { id: 's' },
    account,
    url: new URL('https://token.im/account/sessions'),
  } as Exchange;
  const page = layout(x, x.words.signInList, card(x.words.signInList, signInTable(x, account)));
  document.documentElement.innerHTML = page.text
    .replace(/^[\s\S]*?<html[^>]*>/, '')
    .replaceAll(/<script[\s\S]*?<\/script>/g, '');
  const rows = recogniseList(document, at + 3_600_000)?.rows;
  expect(rows?.map((row) => [row.at, row.browser, row.os, row.ip, row.outcome, row.current])).toEqual([
    [at, 'Chrome', 'Linux', '203.0.113.24', 'success', true],
    [at - 60_000, 'Firefox', 'Windows', '198.51.100.77', 'success', false],
    [at - 120_000, 'Safari', 'iOS', '198.51.100.7', 'failure', false],
  ]);
  expect(rows?.map((row) => row.what)).toEqual(Array(3).fill('sign-in'));
});
