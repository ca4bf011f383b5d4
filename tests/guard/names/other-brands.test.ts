import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/guard/judge';
import { withEdits } from '../../../src/services/edits';
import { tokenim } from '../../../src/services/tokenim';
import { imitationsOf } from './imitations-of';

/** Invented names: short, with a hyphen, of two words, and under endings of one and of two labels. */
const brands = [
  ['zuvo', 'io'],
  ['blue-harbor', 'com'],
  ['copperlantern', 'com.hk'],
] as const;
const popular = '../shared/data/phish/negatives_popular.txt';

describe.each(brands)('%s.%s', (name, suffix) => {
  const host = `${name}.${suffix}`;
  const added = withEdits(tokenim, { hosts: [host], urls: {} });
  const alone = { ...tokenim, officialHosts: [host, `*.${host}`], relatedHosts: [], brandWords: [name] };
  const isWarned = (profile: typeof tokenim) => (seen: string) =>
    /suspect|imitation/.test(judge(seen, { profile }).severity);

  describe.each([
    ['added by the user', added],
    ['a profile of its own', alone],
  ])('%s', (_, profile) => {
    const classes = Object.entries(imitationsOf(name, suffix));
    test.each(classes)('%s', (_kind, hosts) => {
      const others = hosts.filter((seen) => seen !== host && !seen.endsWith(`.${host}`));
      const missed = others.filter((seen) => !isWarned(profile)(seen));
      expect(missed.length / others.length, missed.join(' ')).toBeLessThanOrEqual(0.05);
    });
    test('its own host is official', () => expect(judge(host, { profile }).severity).toBe('official'));
    test.runIf(existsSync(popular))('few names that people visit are mistaken for it', { timeout: 60_000 }, () => {
      const hosts = readFileSync(popular, 'utf8').split('\n').filter(Boolean);
      expect(hosts.filter(isWarned(profile)).length).toBeLessThanOrEqual(3);
    });
  });
  test('the preset is guarded as before', () => {
    expect(judge('imtoken-vip.top', { profile: added }).severity).toBe('imitation');
    expect(judge('tokem.im', { profile: added }).findings[0]?.evidence.official).toBe('token.im');
  });
  test('the finding names the host that is imitated', () =>
    expect(judge(`${name}-login.top`, { profile: added }).findings[0]?.evidence.official).toBe(host));
});

const added = (host: string) => withEdits(tokenim, { hosts: [host], urls: {} });

test.each([
  // Nobody chose these as brand words.
  ['under another ending it may be the same company', 'copperlantern.com.hk', 'copperlantern.co.uk', 'suspect'],
  ['with a word beside it, it is not', 'copperlantern.com.hk', 'copperlantern-wallet.com', 'imitation'],
  ['a name that says nothing protects no word', 'wallet.example', 'wallet.com', 'unknown'],
  ['yet its address is known in front of another', 'wallet.example', 'wallet.example.login.top', 'imitation'],
  ['three letters protect no word', 'zuv.io', 'zuv-login.com', 'unknown'],
  ['short names are not looked for inside others', 'zuvo.io', 'azuvox.com', 'unknown'],
  ['a slip of a short name is mentioned', 'zuvo.io', 'zuva.io', 'suspect'],
])('%s: %s, %s', (_, host, seen, severity) => expect(judge(seen, { profile: added(host) }).severity).toBe(severity));
