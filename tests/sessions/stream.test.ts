import { expect, test } from 'vitest';
import { translator } from '../../scripts/watch-stream';
import { assess } from '../../src/sessions/assess';
import { signals } from '../../src/sessions/signals';
import { emptyWatch } from '../../src/sessions/watch-state';

const t0 = Date.UTC(2026, 2, 2, 9);
const day = 86_400_000;
const row = (rowId: string, at: number, rest = {}) => ({
  rowId,
  at: Math.floor(at / 60_000) * 60_000,
  precisionMs: 60_000,
  ip: '198.51.100.7',
  country: 'SG',
  device: { family: 'Chrome', os: 'Windows 11' },
  outcome: 'ok' as const,
  what: 'signin' as const,
  lastActive: null,
  current: false,
  ...rest,
});
const us = { family: 'Chrome', os: 'Windows' };

test('a stream of events as the replay takes it: our own sign-ins are silent, a stranger is not', () => {
  const days = Array.from({ length: 12 }, (_, nth) => t0 + nth * day);
  const mine = days.map((at, nth) => row(`own${nth}`, at));
  const theirs = row('theirs', t0 + 11.5 * day, {
    ip: '203.0.113.9',
    country: 'RO',
    device: { family: 'Firefox', os: 'Linux' },
  });
  const events = [
    ...days.map((t, nth) => ({ id: `s${nth}`, t, seen: t + 80, account: 'a', kind: 'signin', device: us })),
    { id: 'r1', t: t0 + 11.2 * day, seen: t0 + 11.2 * day, account: 'a', kind: 'list-read', rows: mine },
    { id: 'r2', t: t0 + 12 * day, seen: t0 + 12 * day, account: 'a', kind: 'list-read', rows: [theirs, ...mine] },
  ];
  const state = emptyWatch();
  const translate = translator();
  for (const event of events)
    for (const told of translate(event)) assess(state, [{ seq: state.seq + 1, id: event.id, event: told }], signals);
  expect([...state.rows.values()].filter(({ origin }) => origin === 'this-browser')).toHaveLength(12);
  expect([...state.alerts.values()]).toMatchObject([{ level: 3, rows: [{ id: 'theirs' }] }]);
});

test('addresses: whole, masked, and the 64 bits that stand for one IPv6 connection', () => {
  const read = (ip: string) => {
    const [event] = translator()({
      id: 'r',
      t: t0,
      seen: t0,
      account: 'a',
      kind: 'list-read',
      rows: [row('x', t0, { ip })],
    });
    const seen = event?.kind === 'list-read' ? event.rows[0] : undefined;
    return [seen?.address, seen?.network, seen?.area];
  };
  expect(read('198.51.100.7')).toEqual(['198.51.100.7', '4:198.51.100', '4:198.51']);
  expect(read('198.51.*.*')).toEqual([null, '4:198.51.*', '4:198.51']);
  expect(read('2001:db8:1:2:3::9')).toEqual(['2001:db8:1:2', '6:2001:db8:1', '6:2001:db8']);
  expect(read('2001:db8:*')).toEqual([null, '6:2001:db8:*', '6:2001:db8']);
});
