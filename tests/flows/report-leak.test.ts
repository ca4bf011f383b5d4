import { describe, expect, test } from 'vitest';
import { openIncident } from '../../src/recovery/incident';
import { leakWorld, mark } from './leak-world';

const site = 'https://a.test/login';
const there = async () => {
  const w = leakWorld();
  await w.set({
    strong: [mark('a'), mark('w', { kind: 'wallet-secret' })],
    weak: [mark('p', { kind: 'passphrase' })],
  });
  w.boxes.tabs.value = [{ tabId: 1, host: 'a.test', url: site, before: 'https://b.test/', severity: 'unknown' }];
  return w;
};
type World = Awaited<ReturnType<typeof there>>;
const quiet = (w: World) => {
  expect([w.boxes.leaks.value, w.stops, w.notices, w.boxes.incident.value]).toEqual([[], [], [], undefined]);
};

describe('a key that was held back', () => {
  test('takes the tab to our page, and opens no incident', async () => {
    const w = await there();
    expect(await w.report(site, { got: 'part' })).toEqual({ stay: false });
    expect(w.stops).toEqual(['l1']);
    expect(w.boxes.leaks.value).toEqual([
      {
        id: 'l1',
        tabId: 1,
        at: 1_000_000,
        what: { mark: 'a' },
        got: 'part',
        by: 'typed',
        trusted: true,
        host: 'a.test',
        site: 'https://a.test',
        url: site,
        cameFrom: 'https://b.test/',
        kind: 'account-key',
      },
    ]);
    expect(w.boxes.incident.value).toBeUndefined();
    expect(w.notices).toEqual([]);
  });
  test('in a frame: the frame is named, the tab is taken', async () => {
    const w = await there();
    await w.report('https://frame.test/', {}, { frameId: 4 });
    expect(w.boxes.leaks.value[0]).toMatchObject({ host: 'frame.test', url: site });
    expect(w.stops).toEqual(['l1']);
  });
  test.each(['suspect', 'imitation'] as const)('on a site that looks %s is marked so', async (severity) => {
    const w = await there();
    w.world.severity = severity;
    await w.report('https://elsewhere.test/', {});
    expect(w.boxes.leaks.value[0]).toMatchObject({ suspect: true });
  });
});

describe('nothing is reported, and the page stays', () => {
  test.each<[string, (w: World) => Promise<{ stay: boolean }>]>([
    ['on the official site', (w) => w.report('https://token.im/login', {})],
    ['of a key that nobody knows', (w) => w.report(site, { what: { mark: 'zz' } })],
    [
      'of an allowed key',
      async (w) => {
        await w.marks.allow('a', 'https://a.test');
        return w.report(site, { got: 'whole' });
      },
    ],
    [
      'of keys when that is switched off',
      (w) => {
        w.boxes.settings.value.guardKeys = false;
        return w.report(site, { got: 'whole' });
      },
    ],
    [
      'of phrases when that is switched off',
      (w) => {
        w.boxes.settings.value.guardPhrases = false;
        return w.report(site, { what: { shape: 'phrase' }, got: 'whole' });
      },
    ],
    [
      'of a phrase that the page filled in itself',
      (w) => w.report(site, { what: { shape: 'phrase' }, got: 'whole', by: 'filled', trusted: false }),
    ],
    ['without a tab', (w) => w.report(site, {}, { tabId: undefined })],
    [
      'of a page without any address',
      (w) => w.report(site, {}, { url: undefined, origin: undefined, tabId: 7, frameId: 2 }),
    ],
    ['that is no report', (w) => w.rawReport({ what: 'a' }, { url: site, tabId: 1, frameId: 0 })],
  ])('%s', async (_, act) => {
    const w = await there();
    expect(await act(w)).toEqual({ stay: true });
    const { exceptions: _one, ...rest } = w.boxes;
    expect([rest.leaks.value, w.stops, w.notices, rest.incident.value]).toEqual([[], [], [], undefined]);
  });
});

describe('a key that got out', () => {
  test('opens an incident of its kind, whose record says where and how', async () => {
    const w = await there();
    expect(await w.report(site, { got: 'whole', by: 'composed' })).toEqual({ stay: false });
    const { kind, facts, timeline } = w.boxes.incident.value ?? openIncident('none', 'passkey', 0);
    expect(kind).toBe('account-key');
    expect(facts.triage).toEqual({ leaked: 'yes', leakSeenAt: 1_000_000 });
    expect(timeline.map(({ what }) => what)).toEqual([
      'openedByGuard',
      'leakSeen',
      'triage_leaked',
      'triage_leakSeenAt',
    ]);
    expect(timeline[1]?.detail).toEqual({ kind: 'account-key', host: 'a.test', by: 'composed' });
    expect(w.notices).toMatchObject([{ id: 'leak', message: 'notice_leakText_key {"host":"a.test"}' }]);
    expect(w.stops).toEqual(['l1']);
  });
  test('by a script: the same, but the page is left where it is and notices nothing', async () => {
    const w = await there();
    expect(await w.report(site, { got: 'whole', by: 'filled', trusted: false })).toEqual({ stay: true });
    expect(w.stops).toEqual([]);
    expect(w.boxes.incident.value?.facts.triage.leaked).toBe('yes');
    expect(w.notices).toHaveLength(1);
  });
  test('when an incident of its kind is open: a line there, and the plan knows', async () => {
    const w = await there();
    w.boxes.incident.value = openIncident('open', 'account-key', 5);
    await w.report(site, { got: 'whole' });
    expect(w.boxes.incident.value).toMatchObject({ id: 'open', facts: { triage: { leaked: 'yes' } } });
  });
  test('when one of another kind is open: a line there', async () => {
    const w = await there();
    w.boxes.incident.value = openIncident('open', 'passkey', 5);
    await w.report(site, { got: 'whole', what: { mark: 'w' } });
    expect(w.boxes.incident.value?.facts.triage).toEqual({});
    expect(w.boxes.incident.value?.timeline.at(-1)).toMatchObject({
      what: 'leakSeen',
      detail: { kind: 'wallet-secret' },
    });
  });
  test.each(['phrase', 'privateKey', 'keystore'] as const)('a %s is a wallet’s', async (shape) => {
    const w = await there();
    await w.report(site, { got: 'whole', what: { shape } });
    expect(w.boxes.incident.value?.kind).toBe('wallet-secret');
    expect(w.notices[0]?.message).toContain('notice_leakText_wallet');
  });
  test.each([
    [{ mark: 'p' }, 'passphrase'],
    [{ shape: 'recoveryKey' as const }, 'recoveryKey'],
  ])('%o has no incident: nobody resets it', async (what, words) => {
    const w = await there();
    await w.report(site, { got: 'whole', what });
    expect(w.boxes.incident.value).toBeUndefined();
    expect(w.notices).toMatchObject([{ id: 'leakVault', message: `notice_leakText_${words} {"host":"a.test"}` }]);
  });
  test('in a private window leaves no trace of where', async () => {
    const w = await there();
    w.world.isPrivate = true;
    await w.report(site, { got: 'whole' });
    expect(JSON.stringify([w.boxes.incident.value, w.notices])).not.toContain('a.test');
    expect(w.boxes.incident.value?.facts.triage.leaked).toBe('yes');
  });
  test('is not notified where the user wants no notifications, and is written down all the same', async () => {
    const w = await there();
    w.boxes.settings.value.notifications = false;
    await w.report(site, { got: 'whole' });
    expect(w.notices).toEqual([]);
    expect(w.boxes.incident.value).toBeDefined();
  });
});

describe('one slip', () => {
  test('has one entry, as grave as the gravest report of it', async () => {
    const w = await there();
    for (const got of ['part', 'nothing', 'whole', 'part'] as const) await w.report(site, { got });
    expect(w.boxes.leaks.value.map(({ id, got }) => [id, got])).toEqual([['l1', 'whole']]);
    expect(w.boxes.incident.value?.timeline.filter(({ what }) => what === 'leakSeen')).toHaveLength(1);
    expect(w.notices).toHaveLength(1);
    expect(w.stops).toEqual(['l1', 'l1', 'l1', 'l1']);
  });
  test('is another one later, elsewhere, or of another key', async () => {
    const w = await there();
    await w.report(site, {});
    await w.report('http://a.test/', {});
    await w.report(site, { what: { mark: 'w' } });
    await w.report(site, {}, { tabId: 2 });
    w.world.now += 30_000;
    await w.report(site, {});
    expect(w.boxes.leaks.value).toHaveLength(5);
  });
});

describe('a flood', () => {
  test('from one tab changes nothing more after six, and the tab still ends on our page', async () => {
    const w = await there();
    for (let n = 0; n < 100; n++) await w.report(`https://h${n}.test/`, { got: 'whole' });
    expect(w.boxes.leaks.value).toHaveLength(6);
    expect(w.notices).toHaveLength(6);
    expect(w.boxes.incident.value?.timeline.filter(({ what }) => what === 'leakSeen')).toHaveLength(6);
    expect(w.stops.at(-1)).toBe(w.boxes.leaks.value.at(-1)?.id);
    w.world.now += 60_000;
    await w.report('https://later.test/', {});
    expect(w.boxes.leaks.value).toHaveLength(7);
  });
  test('from many tabs is bounded', async () => {
    const w = await there();
    for (let tabId = 10; tabId < 300; tabId++) await w.report(site, { got: 'whole', trusted: false }, { tabId });
    expect(w.boxes.leaks.value.length).toBeLessThanOrEqual(50);
    expect(w.notices).toHaveLength(40);
  });
});

test('the quiet world is quiet', async () => quiet(await there()));

describe('the watch over sign-ins hears of it', () => {
  test.each([
    ['imitation', 'part', ['a.test']],
    ['suspect', 'whole', ['a.test']],
    ['imitation', 'nothing', []],
    ['unknown', 'whole', []],
  ] as const)('on a site that looks %s and got %s: %j', async (severity, got, told) => {
    const w = await there();
    w.boxes.tabs.value = [];
    w.world.severity = severity;
    await w.report(site, { got });
    expect(w.typed).toEqual(told);
  });
  test('once for one slip', async () => {
    const w = await there();
    w.boxes.tabs.value = [];
    w.world.severity = 'imitation';
    await w.report(site, { got: 'part' });
    await w.report(site, { got: 'part' });
    expect(w.typed).toEqual(['a.test']);
  });
});

describe('the vault is told of a key that got out, and of nothing else', () => {
  test('which, where, when and how', async () => {
    const w = await there();
    await w.report(site, { got: 'whole', by: 'filled', trusted: false });
    expect(w.boxes.notes.value).toEqual([{ key: 'a', at: 1_000_000, by: 'filled', host: 'a.test' }]);
  });
  test('without the site in a private window', async () => {
    const w = await there();
    w.world.isPrivate = true;
    await w.report(site, { got: 'whole' });
    expect(w.boxes.notes.value).toEqual([{ key: 'a', at: 1_000_000, by: 'typed' }]);
  });
  test.each<[string, Parameters<World['report']>[1]]>([
    ['a part', { got: 'part' }],
    ['nothing', {}],
    ['what has the shape of a phrase', { what: { shape: 'phrase' }, got: 'whole' }],
    ['the passphrase', { what: { mark: 'p' }, got: 'whole' }],
  ])('not of %s', async (_name, given) => {
    const w = await there();
    await w.report(site, given);
    expect(w.boxes.notes.value).toEqual([]);
  });
});
