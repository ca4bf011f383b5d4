import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandOf } from '../../../src/guard/brand';
import { judge } from '../../../src/guard/judge';
import { readHostName } from '../../../src/guard/names/host-name';
import { hostOf } from '../../../src/services/belongs';
import { tokenim } from '../../../src/services/tokenim';
import { strangeHosts } from './strange-hosts';

const brand = brandOf(tokenim);

/** Everything that takes a host from outside, one after the other. */
function readAll(text: string): number {
  const address = hostOf(text) ?? hostOf(`https://${text}/`);
  for (const host of [text, text.toLowerCase(), address ?? '']) {
    const { severity, findings } = judge(host, { profile: tokenim });
    expect(findings.every(({ evidence }) => Object.values(evidence).every((value) => value.length <= 300))).toBe(true);
    expect(['official', 'unknown', 'suspect', 'imitation']).toContain(severity);
  }
  brand.mayResemble(text);
  return readHostName(text, brand).shown.length;
}

test('no text makes the rules throw, and what they quote is bounded', () => {
  let read = 0;
  for (const text of strangeHosts(3_000, 7)) {
    expect(readAll(text)).toBeLessThanOrEqual(600);
    read++;
  }
  expect(read).toBeGreaterThan(2_900);
});

test('nor does any other', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.webUrl(), fc.domain()),
      (text) => readAll(text) >= 0,
    ),
    { numRuns: 600 },
  );
});

test('more than 253 characters are no host name', () => {
  const host = `imtoken.com.${'a.'.repeat(130)}top`;
  expect(host.length).toBeGreaterThan(253);
  expect(judge(host, { profile: tokenim }).severity).toBe('unknown');
  expect(judge(host.slice(-60), { profile: tokenim }).severity).toBe('unknown');
  expect(judge(`imtoken.com.${'a.'.repeat(100)}top`, { profile: tokenim }).severity).toBe('imitation');
});
