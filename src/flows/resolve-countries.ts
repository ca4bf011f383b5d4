import type { CountryTable } from '../sessions/countries';
import type { ResolvedCountry } from '../sessions/event';
import type { FoldedJournal } from '../sessions/folded-journal';

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
    const opened = await deps.openRaw(sealed, rowId);
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
      [...(await journal.state()).rows.values()].flatMap(
        ({ row: { id, sealed, table: by, country, place, address } }) => {
          const isLookedUp = by !== undefined ? by !== table : !country && !place && Boolean(address);
          return isLookedUp && sealed !== undefined ? [{ rowId: id, sealed }] : [];
        },
      ),
    resolved: async ({ table, rows }: { table: string; rows: readonly ResolvedCountry[] }): Promise<void> => {
      const at = now();
      await journal.append(`countries:${table}:${at}`, { kind: 'countries-resolved', at, table, rows });
      await deliver();
    },
  };
}
