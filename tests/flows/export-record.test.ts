import { expect, test } from 'vitest';
import { recordAsJson, recordAsTable, recordLine, recordRows } from '../../src/flows/export-record';
import type { AccountView } from '../../src/messages/protocol';
import { foreign, reading } from '../../src/sessions/example-rows';

const at = Date.UTC(2026, 2, 2, 9);
const account = (rows: AccountView['rows']): AccountView => ({
  key: '1',
  service: 'TokenIM',
  serviceId: 'tokenim',
  nth: 1,
  alerts: [],
  noted: [],
  rows,
  watch: { on: true },
  cannotCheck: [],
  blind: [],
});
const row = { ...foreign(at), sealed: 'sealed cells', network: 'ab12cd34', address: 'ffee0011' };
const rows = recordRows(
  [account([{ row, origin: 'elsewhere', answer: 'not-me', reasons: ['reason_countryNew'] }])],
  new Map([['1', 'TokenIM']]),
  new Map([[row.id, '=1+1, "203.0.113.7"']]),
);

test('a table that spreadsheets read as text', () => {
  const [head, line, ...rest] = recordAsTable(rows).split('\r\n');
  expect(head).toBe('\ufeffaccount,time,origin,answer,device,country,countryBy,address,what,outcome');
  expect(line).toBe(
    `TokenIM,2026-03-02T09:00:00.000Z,elsewhere,not-me,${row.device?.browser} · ${row.device?.os},${row.country},page,"'=1+1, ""203.0.113.7""",sign-in,success`,
  );
  expect(rest).toEqual(['']);
});

test('the journal beside it: nothing sealed, nothing hashed', () => {
  const journal = [{ seq: 1, id: 'a', event: reading(at + 1000, row) }].map(recordLine);
  const text = recordAsJson(rows, journal, at);
  expect(JSON.parse(text)).toMatchObject({
    format: 'key-guardian-sign-ins',
    version: 1,
    journal: [{ kind: 'list-read' }],
  });
  expect(text).not.toMatch(/sealed cells|ab12cd34|ffee0011/);
});
