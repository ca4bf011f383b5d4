// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { recogniseList } from '../../src/sessions/list/recognise';
import { adminOf } from './admin';
import type { Exchange } from './exchange';
import { signInTable } from './pages/sign-in-table';
import { newState } from './state';
import { siteLanguages, wordsOf } from './words/words';

// The list that the stand-in prints is one that the reader reads, whole and right.
test.each(siteLanguages)('the printed list is read back in %s', (language) => {
  const state = newState();
  const admin = adminOf(state);
  const account = admin.account('mei@example.com');
  admin.signInElsewhere(account.name, { at: state.now() - 3_600_000, outcome: 'wrong-key' });
  const now = Date.now();
  account.signIns.unshift({
    id: 'own',
    at: now,
    browser: 'Chrome',
    os: 'Linux',
    place: 'singapore',
    ip: '203.0.113.24',
    outcome: 'ok',
    sessionId: 's',
  });
  const words = wordsOf(language);
  const x = { words, language, state, session: { id: 's', account: account.name, beganAt: 0 } } as Exchange;
  document.documentElement.lang = language;
  document.body.innerHTML = `<h1>${words.signInList}</h1>${signInTable(x, account).text}`;

  const read = recogniseList(document, now);
  const minute = (at: number) => Math.floor(at / 60_000) * 60_000;
  expect(read?.rows.map(({ at, ip, browser, os, outcome }) => ({ at, ip, browser, os, outcome }))).toEqual(
    account.signIns.map((one) => ({
      at: minute(one.at),
      ip: one.ip,
      browser: one.browser,
      os: one.os,
      outcome: one.outcome === 'ok' ? 'success' : 'failure',
    })),
  );
  expect(read?.rows.map(({ current }) => current)).toEqual(account.signIns.map(({ id }) => id === 'own'));
  expect(read?.rows[1]?.place).toBe(words.places.bucharest);
  expect(new Set(read?.rows.map(({ granularityMs }) => granularityMs))).toEqual(new Set([60_000]));
});
