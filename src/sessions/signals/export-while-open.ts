import { foreign, learnt, reading } from '../example-rows';
import { openAlerts } from '../review';
import type { Examples, Signal } from '../signal';

/** An older question that nobody answered is rather forgotten than true (ms). */
const recentMs = 3 * 86_400_000;

/** D9: the page that exports keys is opened here while a question about a stranger's sign-in is unanswered. */
export const exportWhileOpen: Signal = {
  id: 'exportWhileOpen',
  look({ at, event, state }) {
    if (event.kind !== 'sensitive-page' || event.page !== 'export') return [];
    const recent = openAlerts(state, at).filter((alert) => at - alert.at < recentMs);
    const rows = [...new Map(recent.flatMap((alert) => alert.rows).map((row) => [row.id, row])).values()];
    const [first] = rows;
    return first ? [{ key: first.id, level: 3, rows: rows.slice(0, 5) }] : [];
  },
};

const t0 = Date.UTC(2026, 2, 2, 9);
const exporting = { kind: 'sensitive-page', at: t0 + 9.5e6, page: 'export' } as const;
const asked = [...learnt(t0), reading(t0 + 9e6, foreign(t0 + 7.2e6))];
export const examples: Examples = {
  raises: [[...asked, exporting]],
  quiet: [
    [...learnt(t0), exporting],
    [...asked, { ...exporting, page: 'password' }],
    [...asked, { kind: 'answered', at: t0 + 9.2e6, rowId: foreign(t0 + 7.2e6).id, answer: 'me' }, exporting],
  ],
};
