import type { CountryTable } from '../sessions/countries';
import type { ResolvedCountry } from '../sessions/event';
import type { FoldedJournal } from '../sessions/folded-journal';
import { idIn, partsOf } from '../sessions/watches';

/** A row whose country was looked up in another version of the table, with its sealed cells. */
export interface Unresolved {
  rowId: string;
  sealed: string;
}

export interface ResolveDeps {
  unresolved(table: string): Promise<readonly Unresolved[]>;
  openRaw(sealed: string, rowId: string): Promise<{ ok: true; text: string } | { ok: false }>;
  table(): Promise<CountryTable>;
  resolved(found: { table: string; rows: readonly ResolvedCountry[] }): Promise<void>;
}

/**
 * In an unlocked panel: looks up again, in the table that is shipped now, the countries that an older one told. Only
 * here can addresses be opened; only countries travel back.
 */
export async function resolveCountries(deps: ResolveDeps): Promise<void> {
  const table = await deps.table();
  const rows: ResolvedCountry[] = [];
  for (const { rowId, sealed } of await deps.unresolved(table.version)) {
    const opened = await deps.openRaw(sealed, partsOf(rowId).id);
    const ip = opened.ok ? addressIn(opened.text) : undefined;
    if (ip !== undefined) rows.push({ rowId, country: table.countryAt(ip) });
  }
  if (rows.length > 0) await deps.resolved({ table: table.version, rows });
}

function addressIn(raw: string): string | undefined {
  try {
    const { ip } = JSON.parse(raw) as { ip?: unknown };
    return typeof ip === 'string' ? ip : undefined;
  } catch {
    return undefined; // sealed by an older version, as plain text
  }
}

/** The worker's half. The panel is trusted, the event is parsed when it is read back. */
export function keepCountries(journal: FoldedJournal, deliver: () => Promise<void>, now: () => number) {
  return {
    unresolved: async (table: string): Promise<Unresolved[]> =>
      [...(await journal.accounts())].flatMap(([account, { rows }]) =>
        [...rows.values()].flatMap(({ row: { id, sealed, table: by, country, place, address } }) => {
          const isLookedUp = by !== undefined ? by !== table : !country && !place && Boolean(address);
          return isLookedUp && sealed !== undefined ? [{ rowId: idIn(account, id), sealed }] : [];
        }),
      ),
    resolved: async ({ table, rows }: { table: string; rows: readonly ResolvedCountry[] }): Promise<void> => {
      const at = now();
      const isOne = (await journal.accounts()).size === 1;
      for (const key of new Set(rows.map(({ rowId }) => partsOf(rowId).account))) {
        const own = rows.filter(({ rowId }) => partsOf(rowId).account === key);
        const event = { kind: 'countries-resolved', at, table, ...(isOne ? {} : { of: [key] }) } as const;
        const plain = own.map(({ rowId, country }) => ({ rowId: partsOf(rowId).id, country }));
        await journal.append(`countries:${table}:${key}:${at}`, { ...event, rows: plain });
      }
      await deliver();
    },
  };
}
