import { expect, test } from 'vitest';
import { keepCountries, resolveCountries } from '../../src/flows/resolve-countries';
import { openJournal } from '../../src/platform/journal-db';
import type { SeenRow } from '../../src/sessions/event';
import { foreign, learnt, reading } from '../../src/sessions/example-rows';
import { foldedJournal } from '../../src/sessions/folded-journal';
import { signals } from '../../src/sessions/signals';

const t0 = Date.UTC(2026, 2, 2, 9);
let count = 0;

async function stage(...rows: Partial<SeenRow>[]) {
  const journal = foldedJournal(openJournal(`resolve-${++count}`), signals);
  const events = [...learnt(t0), reading(t0 + 9e6, ...rows.map((row, nth) => foreign(t0 + 7e6 + nth * 1e5, row)))];
  for (const [nth, event] of events.entries()) await journal.append(`e${nth}`, event);
  const worker = keepCountries(
    journal,
    async () => undefined,
    () => t0 + 1e7,
  );
  const opened: string[] = [];
  const run = (version: string) =>
    resolveCountries({
      ...worker,
      openRaw: async (sealed) => {
        opened.push(sealed);
        return sealed === 'broken' ? { ok: false } : { ok: true, text: sealed };
      },
      table: async () => ({ version, countryAt: (ip) => (ip === '198.51.100.7' ? 'RO' : null) }),
    });
  const row = async (id: string) => (await journal.state()).rows.get(id)?.row;
  return { journal, worker, opened, run, row };
}
const sealed = (ip: string | null) => JSON.stringify({ ip, place: null, text: 'row' });

test('what another version told, or nobody, is opened once and told again by country alone', async () => {
  const blank = { place: null, country: null };
  const { journal, opened, run, row, worker } = await stage(
    { id: 'old', ...blank, country: 'DE', table: '2026-01-01', sealed: sealed('198.51.100.7') },
    { id: 'none', ...blank, address: 'ab', sealed: sealed('203.0.113.9') },
    { id: 'word', country: 'FR', sealed: sealed('198.51.100.7') },
    { id: 'broken', ...blank, country: 'DE', table: '2026-01-01', sealed: 'broken' },
    { id: 'bare', ...blank, country: 'DE', table: '2026-01-01' },
  );
  await run('2026-06-25');
  expect(opened).toHaveLength(3);
  expect(await row('old')).toMatchObject({ country: 'RO', table: '2026-06-25' });
  expect(await row('none')).toMatchObject({ country: null, table: '2026-06-25' });
  expect(await row('word')).toMatchObject({ country: 'FR' });
  expect(await row('bare')).toMatchObject({ country: 'DE', table: '2026-01-01' });
  expect((await worker.unresolved('2026-06-25')).map(({ rowId }) => rowId)).toEqual(['broken']);
  expect(
    JSON.stringify([...(await journal.state()).rows.values()].map(({ row: { sealed: _, ...rest } }) => rest)),
  ).not.toContain('198.51.100.7');
});

test('the same table again asks for nothing', async () => {
  const { opened, run, journal } = await stage({
    place: null,
    country: 'DE',
    table: '2026-06-25',
    sealed: sealed('198.51.100.7'),
  });
  const { seq } = await journal.state();
  await run('2026-06-25');
  expect(opened).toEqual([]);
  expect((await journal.state()).seq).toBe(seq);
});
