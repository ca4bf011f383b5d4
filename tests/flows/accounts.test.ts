import { expect, test } from 'vitest';
import { openJournal } from '../../src/platform/journal-db';
import { foreignRow, kept, list, minute, official, outcome, rawRow, submit, t0, worker } from './watched';

const hour = 60 * minute;
let count = 0;

function stage() {
  const [store, keep] = [openJournal(`accounts-${++count}`), kept()];
  const watch = worker(store, keep);
  const at = (offset: number) => (keep.now = t0 + offset);
  /** A whole sign-in; the page that follows names the account. */
  const signIn = async (offset: number, account?: string, from = official) => {
    at(offset);
    await watch.report(submit(keep.now), from);
    at(offset + 2000);
    await watch.report({ ...outcome(keep.now, 'signed-in'), ...(account ? { account } : {}) }, from);
  };
  const read = async (
    offset: number,
    account: string | undefined,
    rows: Parameters<typeof list>[1][],
    from = official,
  ) => {
    at(offset);
    await watch.report({ ...list(keep.now, ...rows), ...(account ? { account } : {}) }, from);
  };
  const signOut = async (offset: number, account?: string) => {
    at(offset);
    await watch.report({ ...outcome(keep.now, 'signed-out'), ...(account ? { account } : {}) }, official);
    await watch.report(outcome(keep.now + 1, 'form-shown'), official);
  };
  const events = async () => (await store.readAfter(0)).map(({ event }) => event);
  return { store, keep, watch, signIn, signOut, read, events };
}
const own = (offset: number) => rawRow(t0 + offset);

test('one account: nothing in the journal speaks of accounts', async () => {
  const { signIn, read, events, keep } = stage();
  await signIn(0, 'ann@example.org');
  await read(minute, 'ann@example.org', [own(0)]);
  expect((await events()).every((event) => event.of === undefined)).toBe(true);
  expect(keep.accounts.list).toHaveLength(1);
  expect(JSON.stringify(await events())).not.toContain('ann');
});

test('two accounts of one service: each has its list, its rows and its questions', async () => {
  const { signIn, signOut, read, watch, keep } = stage();
  await signIn(0, 'ann@example.org');
  await read(minute, 'ann@example.org', [own(0)]);
  await signOut(2 * minute, 'ann@example.org');
  await signIn(hour, 'bob@example.org');
  await read(hour + minute, 'bob@example.org', [own(hour)]);
  await read(5 * hour, 'bob@example.org', [foreignRow(t0 + 4 * hour), own(hour)]);
  const { accounts, alerts, rows } = await watch.read();
  expect(accounts.map(({ key, nth, rows, alerts }) => [key, nth, rows.length, alerts.length])).toEqual([
    ['1', 1, 1, 0],
    ['2', 2, 2, 1],
  ]);
  expect(rows).toHaveLength(3);
  expect(accounts.flatMap((one) => one.rows.map(({ origin }) => origin))).toEqual([
    'this-browser',
    'elsewhere',
    'this-browser',
  ]);
  expect(alerts).toHaveLength(1);
  expect(alerts[0]).toMatchObject({ account: '2' });
  expect(keep.badge).toBe(1);
  const row = alerts[0]?.rows[0]?.id ?? '';
  expect(row).toMatch(/^2~/);
  await watch.answer({ rowId: row, answer: 'me' });
  expect((await watch.read()).alerts).toEqual([]);
  expect(keep.badge).toBe(0);
});

test('a sign-in to one account explains no row of the other', async () => {
  const { signIn, signOut, read, watch } = stage();
  await signIn(0, 'ann@example.org');
  await read(minute, 'ann@example.org', [own(0)]);
  await signOut(2 * minute);
  await signIn(hour, 'bob@example.org');
  await read(hour + minute, 'bob@example.org', [own(hour)]);
  await signOut(2 * hour, 'bob@example.org');
  await signIn(3 * hour, 'ann@example.org');
  // In the same minute as ann's, and it was not made here.
  await signOut(4 * hour, 'ann@example.org');
  await signIn(5 * hour, 'bob@example.org');
  await read(6 * hour, 'bob@example.org', [own(5 * hour), own(3 * hour), own(hour)]);
  const { accounts } = await watch.read();
  expect(accounts[1]?.rows.map(({ origin }) => origin)).toEqual(['this-browser', 'elsewhere', 'this-browser']);
});

test.each<[string, (string | undefined)[]]>([
  ['the same account in other letters', ['ann@example.org', 'Ann@Example.org']],
  ['a name of another kind', ['ann@example.org', 'UID: 8842311']],
  ['a page that names nobody', ['ann@example.org', undefined]],
  ['words that are no name', ['ann@example.org', 'My account']],
  ['nobody, then somebody', [undefined, 'ann@example.org']],
])('%s is no second account', async (_, names) => {
  const { signIn, signOut, keep } = stage();
  for (const [nth, name] of names.entries()) {
    await signIn(nth * hour, name);
    await signOut(nth * hour + minute);
  }
  expect(keep.accounts.list).toHaveLength(1);
});

test('nor is another name without a sign-in before it', async () => {
  const { signIn, read, keep } = stage();
  await signIn(0, 'ann@example.org');
  await read(minute, 'support@example.org', [own(0)]);
  expect(keep.accounts.list).toHaveLength(1);
});

test('a sign-in on a page that names nobody surprises neither account', async () => {
  const { signIn, signOut, read, watch } = stage();
  await signIn(0, 'ann@example.org');
  await read(minute, 'ann@example.org', [own(0)]);
  await signOut(2 * minute);
  await signIn(hour, 'bob@example.org');
  await read(hour + minute, 'bob@example.org', [own(hour)]);
  await signOut(2 * hour);
  await signIn(3 * hour);
  await read(3 * hour + minute, 'ann@example.org', [own(3 * hour), own(0)]);
  await read(4 * hour, 'bob@example.org', [own(3 * hour), own(hour)]);
  const { accounts } = await watch.read();
  expect(accounts.flatMap(({ rows }) => rows.map(({ origin }) => origin))).toEqual(Array(4).fill('this-browser'));
});

test('two services side by side', async () => {
  const { signIn, read, watch, keep } = stage();
  const other = { url: 'https://mail.example.net/inbox' };
  keep.services.set('mail.example.net', 'w-mail');
  await signIn(0, 'ann@example.org');
  await read(minute, 'ann@example.org', [own(0)]);
  await signIn(hour, 'ann@example.org', other);
  await read(hour + minute, 'ann@example.org', [own(hour)], other);
  await read(5 * hour, 'ann@example.org', [foreignRow(t0 + 4 * hour), own(hour)], other);
  const { accounts } = await watch.read();
  expect(accounts.map(({ service, nth, rows, alerts }) => [service, nth, rows.length, alerts.length])).toEqual([
    ['the tokenim', 1, 1, 0],
    ['the w-mail', 1, 2, 1],
  ]);
});

test('what concerns no account is asked once, and answered for all', async () => {
  const { signIn, signOut, read, watch, keep } = stage();
  await signIn(0, 'ann@example.org');
  await read(minute, 'ann@example.org', [own(0)]);
  await signOut(2 * minute);
  await signIn(hour, 'bob@example.org');
  await read(hour + minute, 'bob@example.org', [own(hour)]);
  keep.now = t0 + 3 * hour;
  await watch.typedOn('tokeni.example');
  const { alerts } = await watch.read();
  expect(alerts).toHaveLength(1);
  await watch.answer({ rowId: alerts[0]?.id ?? '', answer: 'me' });
  expect((await watch.read()).alerts).toEqual([]);
});

test('a worker that dies anywhere finds the same accounts again', async () => {
  const { signIn, signOut, read, watch, store, keep } = stage();
  await signIn(0, 'ann@example.org');
  await read(minute, 'ann@example.org', [own(0)]);
  await signOut(2 * minute);
  await signIn(hour, 'bob@example.org');
  await watch.compact();
  await read(5 * hour, 'bob@example.org', [foreignRow(t0 + 4 * hour), own(hour)]);
  expect(await worker(store, keep).read()).toEqual(await watch.read());
});

test('pasted rows go to the account on the screen', async () => {
  const { signIn, signOut, watch, keep } = stage();
  await signIn(0, 'ann@example.org');
  await signOut(minute);
  await signIn(hour, 'bob@example.org');
  keep.now = t0 + 2 * hour;
  await watch.bring({ ...list(keep.now, own(hour)), to: '2' });
  await watch.bring(list(keep.now, own(0), own(5 * minute)));
  await watch.bring({ ...list(keep.now, own(minute)), to: 'nobody' });
  expect((await watch.read()).accounts.map(({ rows }) => rows.length)).toEqual([3, 1]);
});
