import { describe, expect, test } from 'vitest';
import { openJournal } from '../../src/platform/journal-db';
import { fromWebRequest } from '../../src/platform/session-source';
import type { PageReport } from '../../src/sessions/report';
import { foreignRow, type Kept, kept, list, minute, official, outcome, rawRow, submit, t0, worker } from './watched';

let count = 0;
const newStore = () => openJournal(`watch-${++count}`);
const day = 86_400_000;

async function begin(keep: Kept = kept()) {
  const store = newStore();
  const watch = worker(store, keep);
  await watch.onStart('guard-off');
  const tell = async (report: PageReport) => {
    keep.now = Math.max(keep.now, report.at);
    await watch.report(report, official);
  };
  return { keep, store, watch, tell };
}
const history = [2, 5, 9, 16].map((days) => rawRow(t0 - days * day));

describe('a sign-in and the list', () => {
  test('our own is recognised; a foreign one raises exactly one alert and one notification', async () => {
    const { keep, watch, tell } = await begin();
    await tell(outcome(t0 + minute, 'form-shown'));
    await tell(submit(t0 + 2 * minute));
    await tell(outcome(t0 + 2 * minute + 900, 'signed-in'));
    const mine = rawRow(t0 + 2 * minute, { current: true });
    await tell(list(t0 + 3 * minute, mine, ...history));
    expect((await watch.read()).alerts).toEqual([]);
    const theirs = foreignRow(t0 + 4 * minute);
    for (const later of [5, 6, 7]) await tell(list(t0 + later * minute, theirs, mine, ...history));
    const view = await watch.read();
    expect(view.alerts).toHaveLength(1);
    expect(view.alerts[0]).toMatchObject({ level: 3, signal: 'unmatchedSignIn' });
    expect(view.rows.map(({ origin }) => origin)).toEqual(['elsewhere', 'this-browser', ...Array(4).fill('unknown')]);
    expect(view.rows[0]?.alert).toBe(view.alerts[0]?.id);
    expect(keep.created).toEqual([view.alerts[0]?.id]);
    expect(keep.badge).toBe(1);
  });
  test('an answer closes it, takes back notification and badge, and stays with the row', async () => {
    const { keep, watch, tell } = await begin();
    await tell(list(t0 + minute, ...history));
    await tell(list(t0 + 5 * minute, foreignRow(t0 + 4 * minute), ...history));
    const [row] = (await watch.read()).rows;
    keep.now = t0 + 6 * minute;
    await watch.answer({ rowId: row?.row.id ?? '', answer: 'not-me' });
    const view = await watch.read();
    expect(view.alerts).toEqual([]);
    expect(view.rows[0]?.answer).toBe('not-me');
    expect([keep.shown, keep.badge]).toEqual([[], 0]);
  });
  test('seen by the page and on the wire, a sign-in counts once', async () => {
    const { watch, tell } = await begin();
    const wire = (statusCode?: number) =>
      fromWebRequest({
        requestId: '9',
        url: 'https://token.im/login',
        method: 'POST',
        timeStamp: t0 + minute + 40,
        ...(statusCode ? { statusCode } : {}),
      });
    await tell(submit(t0 + minute));
    await watch.observe(wire());
    await watch.observe(wire(302));
    await tell(outcome(t0 + minute + 900, 'signed-in'));
    const signIns = (await watch.journal.state()).signIns;
    expect(signIns).toEqual([expect.objectContaining({ form: t0 + minute, request: t0 + minute + 40, outcome: 'in' })]);
  });
  test('a wrong password, then the right one: two attempts, one of them refused', async () => {
    const { watch, tell } = await begin();
    await tell(submit(t0 + minute));
    await tell(outcome(t0 + minute + 500, 'failed'));
    await tell(submit(t0 + minute + 20_000));
    await tell(outcome(t0 + minute + 21_000, 'signed-in'));
    expect((await watch.journal.state()).signIns.map((one) => one.outcome)).toEqual(['failed', 'in']);
  });
  test('password, then code: one sign-in', async () => {
    const { watch, tell } = await begin();
    await tell(submit(t0 + minute));
    await tell(submit(t0 + minute + 20_000));
    await tell(outcome(t0 + minute + 21_000, 'signed-in'));
    expect((await watch.journal.state()).signIns).toMatchObject([{ startedAt: t0 + minute, outcome: 'in' }]);
  });
  test('a page that says "signed in" at every load fills no journal', async () => {
    const { watch, store, tell } = await begin();
    for (let nth = 1; nth < 20; nth++) await tell(outcome(t0 + nth * minute, 'signed-in'));
    expect(await store.readAfter(0)).toHaveLength(2);
    expect((await watch.journal.state()).signIns).toEqual([]);
  });
  test('the site ends our session within a day of the foreign sign-in: that is graver', async () => {
    const { watch, tell } = await begin();
    await tell(outcome(t0 + minute, 'signed-in'));
    await tell(list(t0 + minute, ...history));
    await tell(list(t0 + 5 * minute, foreignRow(t0 + 4 * minute), ...history));
    await tell(outcome(t0 + 6 * minute, 'form-shown'));
    const { alerts } = await watch.read();
    expect(alerts.map(({ signal }) => signal)).toEqual(['endedAfterUnexplained']);
  });
});

describe('what is refused or left out', () => {
  test('a report from another host', async () => {
    const { watch, store } = await begin();
    await expect(watch.report(submit(t0), { url: 'https://token.im.evil.example/' })).rejects.toThrow();
    await expect(watch.report(submit(t0), {})).rejects.toThrow();
    await expect(watch.report(submit(t0), { url: 'http://token.im/login' })).rejects.toThrow(); // anybody on the way
    expect(await store.readAfter(0)).toHaveLength(1);
  });
  test('anything while the watch is off, and what is no report', async () => {
    const { keep, watch, store, tell } = await begin();
    await watch.report({ kind: 'submit' }, official);
    keep.settings = { ...keep.settings, watch: false };
    await tell(submit(t0 + minute));
    await watch.observe({ id: 'x', event: { kind: 'signed-in', at: t0 } });
    expect(await store.readAfter(0)).toHaveLength(1);
  });
  test('no raw address or place in the database', async () => {
    const { store, tell } = await begin();
    await tell(list(t0 + minute, foreignRow(t0)));
    expect(JSON.stringify(await store.readAfter(0))).not.toMatch(/198\.51|Bucharest/);
  });
});

describe('a worker that dies', () => {
  const reports = [
    outcome(t0 + minute, 'form-shown'),
    submit(t0 + 2 * minute),
    outcome(t0 + 2 * minute + 900, 'signed-in'),
    list(t0 + 3 * minute, rawRow(t0 + 2 * minute, { current: true }), ...history),
    list(t0 + 6 * minute, foreignRow(t0 + 5 * minute), rawRow(t0 + 2 * minute, { current: true }), ...history),
  ];
  async function run(diesAfter: (nth: number) => boolean, sendsTwice: boolean) {
    const [store, keep] = [newStore(), kept()];
    let watch = worker(store, keep);
    await watch.onStart('guard-off');
    for (const [nth, report] of reports.entries()) {
      keep.now = report.at;
      await watch.report(report, official);
      if (diesAfter(nth)) watch = worker(store, keep);
      if (sendsTwice) await watch.report(report, official);
    }
    const events = (await store.readAfter(0)).map(({ id }) => id);
    const { alerts, rows } = await watch.read();
    return {
      events,
      alerts: alerts.map(({ level, signal }) => `${level} ${signal}`),
      origins: rows.map(({ origin }) => origin),
      created: keep.created.length,
    };
  }
  test('between any two messages, with each message sent once or twice: the same journal, the same one alert', async () => {
    const whole = await run(() => false, false);
    expect(whole.alerts).toEqual(['3 unmatchedSignIn']);
    expect(whole.created).toBe(1);
    for (let death = 0; death < reports.length; death++)
      for (const twice of [false, true]) expect(await run((nth) => nth === death, twice)).toEqual(whole);
    expect(await run(() => true, true)).toEqual(whole);
  });
});

describe('rows that the user brings', () => {
  test('take the same way, are marked, and the mark of this device is not believed', async () => {
    const { watch, tell } = await begin();
    const brought = { ...list(t0 + minute, rawRow(t0 - day, { current: true }), rawRow(t0 - 2 * day)), by: 'pasted' };
    expect(await watch.bring(brought)).toBe(2);
    const one = { ...list(t0 + minute, rawRow(t0 - 3 * day)), id: 'brought-by-hand', by: 'by-hand' };
    expect(await watch.bring(one)).toBe(1);
    const { rows } = await watch.read();
    expect(rows.map(({ row }) => [row.by, row.current])).toEqual([
      ['pasted', false],
      ['pasted', false],
      ['by-hand', false],
    ]);
    // A page of the site cannot say that its rows were brought.
    await tell({ ...list(t0 + 5 * minute, rawRow(t0 + 4 * minute)), by: 'pasted' } as PageReport);
    expect((await watch.read()).rows[0]?.row.by).toBeUndefined();
  });
  test('a row by hand is no reading of the list', async () => {
    const { watch } = await begin();
    await watch.bring({ ...list(t0 + minute, rawRow(t0 - day)), by: 'by-hand' });
    expect((await watch.read()).watch.listReadAt).toBeUndefined();
  });
  test.each([null, {}, { id: 'abcdefgh', kind: 'submit', form: 'sign-in' }])('%j brings nothing', async (value) => {
    const { watch } = await begin();
    expect(await watch.bring(value)).toBe(0);
  });
});

test('a list that is a picture is said to be unreadable, until one is read', async () => {
  const { watch, tell } = await begin();
  const element = (tag: string, items: unknown[], box?: [number, number]) => ({ tag, attrs: {}, items, box });
  const page = {
    title: '',
    language: 'en',
    root: element('BODY', [element('H1', ['Sign-in history']), element('CANVAS', [], [600, 300])]),
  };
  await tell({ id: 'unreadable-1', at: t0 + minute, kind: 'page', page, own: null } as unknown as PageReport);
  expect((await watch.read()).cannotCheck).toEqual(['cannotCheck_listUnreadable']);
  await tell(list(t0 + 2 * minute, rawRow(t0 - day)));
  expect((await watch.read()).cannotCheck).not.toContain('cannotCheck_listUnreadable');
});

describe('credentials that went to an imitation', () => {
  test('are asked about once, and a sign-in of somebody else after them is an alarm', async () => {
    const { keep, watch, tell } = await begin();
    await tell(list(t0 + minute, ...history));
    keep.now = t0 + 10 * minute;
    await watch.typedOn('tokem.im');
    await watch.typedOn('tokem.im');
    expect((await watch.read()).alerts).toMatchObject([{ level: 2, signal: 'lookalikeSubmitted', rows: [] }]);
    await tell(list(t0 + 40 * minute, rawRow(t0 + 30 * minute), ...history));
    expect((await watch.read()).alerts).toMatchObject([
      { level: 3, signal: 'lookalikeThenUnmatched' },
      { level: 2, signal: 'lookalikeSubmitted' },
    ]);
  });
  test('are nothing to a watch that is off', async () => {
    const { keep, watch } = await begin();
    keep.settings.watch = false;
    await watch.typedOn('tokem.im');
    expect((await watch.read()).alerts).toEqual([]);
  });
});
