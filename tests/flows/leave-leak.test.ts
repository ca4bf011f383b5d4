import { describe, expect, test } from 'vitest';
import type { LeakChoice } from '../../src/guard/held/leak';
import type { LeakReport } from '../../src/guard/leak/leak';
import { leakWorld, mark } from './leak-world';

const site = 'https://a.test/login?next=1';
const held = async (given: Partial<LeakReport> = {}, url = site) => {
  const w = leakWorld();
  await w.marks.salt();
  await w.set({
    strong: [
      mark('a', { halves: { length: 6, first: 1, second: 2 } }),
      mark('w', { kind: 'wallet-secret', halves: { length: 6, first: 1, second: 2 } }),
    ],
    weak: [mark('short'), mark('p', { kind: 'passphrase' })],
  });
  w.boxes.tabs.value = [{ tabId: 1, host: 'a.test', url, before: 'https://before.test/', severity: 'unknown' }];
  await w.report(url, given);
  return { ...w, id: w.boxes.leaks.value[0]?.id ?? '' };
};

describe('what the page shows', () => {
  test.each<[Partial<LeakReport>, boolean]>([
    [{ got: 'part' }, false],
    [{ got: 'part', what: { mark: 'short' } }, true],
    [{ got: 'nothing', what: { mark: 'short' } }, false],
    [{ got: 'part', what: { shape: 'phrase' } }, false],
    [{ got: 'part', what: { shape: 'privateKey' } }, true],
  ])('%o: almost all of it? %s', async (given, almost) => {
    const w = await held(given);
    expect(await w.show(w.id)).toMatchObject({ almost });
  });
  test('knows nothing of an id that was made up', async () => {
    expect(await (await held()).show('made-up')).toBeUndefined();
  });
});

describe('the ways out', () => {
  test.each<[LeakChoice, string | undefined]>([
    ['official', 'https://token.im/'],
    ['back', 'https://before.test/'],
    ['return', site],
    ['change', 'change:l2'],
    ['allow', site],
  ])('%s', async (choice, to) => {
    const w = await held();
    await w.leave(choice, w.id);
    if (choice === 'official') expect(w.goes[0]).toMatch(/^https:\/\/token\.im\//);
    else expect(w.goes).toEqual([choice === 'change' ? `change:${w.id}` : to]);
  });
  test('each is gone once; a second press does nothing', async () => {
    const w = await held();
    await w.leave('return', w.id);
    await w.leave('allow', w.id);
    expect(w.goes).toHaveLength(1);
    expect(w.boxes.exceptions.value).toEqual([]);
  });
  test('back never leads to the same site again, nor to an imitation', async () => {
    const same = await held();
    same.boxes.leaks.value = same.boxes.leaks.value.map((leak) => ({ ...leak, cameFrom: 'https://a.test/' }));
    await same.leave('back', same.id);
    const fake = await held();
    fake.world.severity = 'imitation';
    await fake.leave('back', fake.id);
    expect([same.goes, fake.goes]).toEqual([[undefined], [undefined]]);
  });
  test('changing a key that was only almost seen opens the incident that the guide leads through', async () => {
    const w = await held({ got: 'part', what: { mark: 'short' } });
    expect(w.boxes.incident.value).toBeUndefined();
    await w.leave('change', w.id);
    expect(w.boxes.incident.value).toMatchObject({ kind: 'account-key', facts: { triage: { leaked: 'yes' } } });
  });
  test('changing the passphrase opens none', async () => {
    const w = await held({ got: 'whole', what: { mark: 'p' } });
    await w.leave('change', w.id);
    expect(w.boxes.incident.value).toBeUndefined();
  });
});

describe('an exception', () => {
  test('lets this key pass on this site: the page that asks next does not stop it again', async () => {
    const w = await held();
    await w.leave('allow', w.id);
    expect((await w.watch(site))?.marks.map(({ id }) => id)).not.toContain('a');
    expect(await w.report(site, {})).toEqual({ stay: true });
    expect((await w.watch('https://b.test/'))?.marks.map(({ id }) => id)).toContain('a');
  });
  test('can be given to the passphrase: it is often a password as well', async () => {
    const w = await held({ what: { mark: 'p' } });
    await w.leave('allow', w.id);
    expect(w.boxes.exceptions.value).toMatchObject([{ mark: 'p', site: 'https://a.test' }]);
  });
  test.each<[string, Partial<LeakReport>]>([
    ['a phrase', { what: { shape: 'phrase' } }],
    ['a private key', { what: { shape: 'privateKey' } }],
    ['a keystore', { what: { shape: 'keystore' } }],
    ['the recovery key', { what: { shape: 'recoveryKey' } }],
    ['a wallet’s stored phrase', { what: { mark: 'w' } }],
  ])('is never given to %s', async (_, given) => {
    const w = await held(given);
    expect(await w.show(w.id)).toMatchObject({ canAllow: false });
    await w.leave('allow', w.id);
    expect(w.boxes.exceptions.value).toEqual([]);
    expect(w.goes).toEqual([undefined]);
  });
  test('is never given to a site that looks like an imitation', async () => {
    const w = await held({}, 'https://elsewhere.test/');
    w.boxes.leaks.value = w.boxes.leaks.value.map((leak) => ({ ...leak, suspect: true as const }));
    expect(await w.show(w.id)).toMatchObject({ canAllow: false });
    await w.leave('allow', w.id);
    expect(w.boxes.exceptions.value).toEqual([]);
  });
});
