import { describe, expect, test } from 'vitest';
import { compileList } from '../../../src/guard/blocklist/compile-list';
import { listFormats } from '../../../src/guard/blocklist/formats';
import { listedIn } from '../../../src/guard/blocklist/listed';
import { openSet } from '../../../src/guard/blocklist/set-file';

const read = async (text: string) => {
  const compiled = await compileList(text, { isOurs: (name) => name === 'token.im', breathe: async () => undefined });
  if (!compiled.ok) return { why: compiled.why, names: undefined };
  const set = await openSet(compiled.file);
  if (!set) throw new Error('what was just packed does not open');
  const names = listedIn([{ name: 'list', set }]);
  return { ...compiled, names: (host: string) => names(host)?.host };
};

// What each format looks like in the wild, and what must come out of it.
const samples: Record<string, { text: string; entries: number; ignored?: number }> = {
  metaMask: {
    text: JSON.stringify({
      version: 2,
      tolerance: 2,
      fuzzylist: ['good.com'],
      whitelist: ['fine.org'],
      blacklist: ['bad.com', 'evil.net', 'x.fine.org'],
    }),
    entries: 2,
    ignored: 1,
  },
  polkadot: { text: JSON.stringify({ allow: ['polkadot.js.org'], deny: ['bad.com', 'evil.net'] }), entries: 2 },
  nameArray: { text: '["bad.com", "evil.net", 7, null]', entries: 2 },
  hostsFile: {
    text: '# hosts\n127.0.0.1 localhost\n::1 localhost\n0.0.0.0 0.0.0.0\n0.0.0.0 bad.com # a note\n0.0.0.0\tevil.net www.third.org\n',
    entries: 3,
    ignored: 3,
  },
  plainList: { text: '! Title: names\n# comment\n\nBAD.com\r\n||evil.net^\n*.third.org\n', entries: 3 },
};

describe.each(Object.entries(samples))('%s', (id, { text, entries, ignored = 0 }) => {
  test('is read by its own format and by no earlier one', () => {
    const list = /^[{[]/.test(text) ? { text, json: JSON.parse(text) as unknown } : { text };
    expect(listFormats.find(({ read }) => read(list))?.id).toBe(id);
  });
  test('gives its names', async () => {
    const got = await read(text);
    expect(got).toMatchObject({ entries, ignored });
    expect([got.names?.('bad.com'), got.names?.('login.evil.net'), got.names?.('good.com')]).toEqual([
      'bad.com',
      'evil.net',
      undefined,
    ]);
  });
});

test('every format has a sample here', () => {
  expect(listFormats.map(({ id }) => id).sort()).toEqual(Object.keys(samples).sort());
});

test.each([
  ['nothing', '', 'empty'],
  ['blanks', ' \n\n', 'empty'],
  ['comments', '# one\n! two\n', 'empty'],
  ['an empty list', '{"deny":[],"allow":[]}', 'empty'],
  ['a page that says sorry', '<!doctype html><title>503</title>', 'webPage'],
  ['half of a JSON list', '{"blacklist":["bad.com","evi', 'brokenJson'],
  ['half of an array', '["bad.com", "evil', 'brokenJson'],
  ['JSON of another kind', '{"error":"rate limit"}', 'notAList'],
  ['a sentence', 'Rate limit exceeded, please try again later.', 'notAList'],
  ['prose with one name in it', 'some words\nbad.com\nmore words here\n', 'notAList'],
  ['a list of addresses in one house', '192.168.1.1\n10.0.0.1\n', 'notAList'],
])('%s is no list', async (_what, text, why) => {
  expect(await read(text)).toEqual({ why });
});

test('names of the guarded service are counted, so that the user hears of them', async () => {
  expect(await read('bad.com\nwww.token.im\nTOKEN.IM\n')).toMatchObject({ entries: 2, ours: ['token.im'] });
});

test('what a list allows below a name that it denies stays allowed; one list does not speak for another', async () => {
  const own = await read(JSON.stringify({ deny: ['bad.com'], allow: ['safe.bad.com'] }));
  expect(['bad.com', 'x.bad.com', 'safe.bad.com', 'deep.safe.bad.com'].map((host) => own.names?.(host))).toEqual([
    'bad.com',
    'bad.com',
    undefined,
    undefined,
  ]);
  const sets = await Promise.all(
    ['{"deny":["bad.com"],"allow":["safe.bad.com"]}', 'bad.com'].map(async (text) => {
      const made = await compileList(text, { isOurs: () => false, breathe: async () => undefined });
      const set = made.ok && (await openSet(made.file));
      if (!set) throw new Error('no set');
      return set;
    }),
  );
  const both = listedIn(sets.map((set, at) => ({ name: `list ${at}`, set })));
  expect(both('safe.bad.com')).toEqual({ list: 'list 1', host: 'bad.com' });
});

test('a worker can answer while a long list is compiled', async () => {
  let breaths = 0;
  const text = Array.from({ length: 10_000 }, (_, at) => `bad${at}.com`).join('\n');
  await compileList(text, { isOurs: () => false, breathe: async () => void breaths++ });
  expect(breaths).toBeGreaterThanOrEqual(3);
});
