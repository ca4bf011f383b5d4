import type { CountryTable } from './countries';
import type { SeenRow } from './event';
import type { KeyedHash } from './keyed-hash';
import { countryOf } from './list/places';
import { connectionOf, prefixesOf } from './network';
import type { RawRow } from './report';
import { readAgent } from './user-agent';

/** Seals a row's raw cells, bound to its id, for the review page; `undefined` while there is no vault: then they are dropped. */
export type Seal = (text: string, rowId: string) => Promise<string | undefined>;

/**
 * What is journalled of rows as they were read: addresses and places become keyed hashes, the raw cells are sealed.
 * A row's id is made of what does not change between readings; equal rows are told apart by their count.
 */
export async function seenRows(
  rows: readonly RawRow[],
  hash: KeyedHash,
  seal: Seal,
  isKnown: (id: string) => boolean,
  readTable: () => Promise<CountryTable | undefined> = async () => undefined,
): Promise<SeenRow[]> {
  const counts = new Map<string, number>();
  const seen: SeenRow[] = [];
  for (const raw of rows) {
    const row = await seenRow(raw, hash);
    if (raw.ip !== null && row.place === null) Object.assign(row, await countryBy(raw.ip, readTable));
    const count = (counts.get(row.id) ?? 0) + 1;
    counts.set(row.id, count);
    if (count > 1) row.id = `${row.id}#${count}`;
    if (!isKnown(row.id)) {
      const sealed = await seal(JSON.stringify({ ip: raw.ip, place: raw.place, text: raw.text }), row.id);
      if (sealed) row.sealed = sealed;
    }
    seen.push(row);
  }
  return seen;
}

/** By the address, for a row that names no place. */
async function countryBy(ip: string, readTable: () => Promise<CountryTable | undefined>): Promise<Partial<SeenRow>> {
  const table = await readTable();
  const country = table?.countryAt(ip) ?? null;
  return table && country ? { country, table: table.version } : {};
}

async function seenRow(raw: RawRow, hash: KeyedHash): Promise<SeenRow> {
  const prefixes = raw.ip === null ? null : prefixesOf(raw.ip);
  const connection = raw.ip === null ? null : connectionOf(raw.ip);
  const place = raw.place?.normalize('NFKC').toLowerCase() ?? null;
  const { at, granularityMs, relative, activeAt, outcome, what, current } = raw;
  const words = { browser: raw.browser ?? '', os: raw.os ?? '' };
  const { browser, os } = raw.agent ? readAgent(raw.agent, words) : words;
  const row = {
    at,
    granularityMs,
    relative,
    activeAt,
    device: browser || os ? { browser, os } : null,
    network: prefixes && (await hash('near', prefixes.near)),
    area: prefixes && (await hash('wide', prefixes.wide)),
    address: connection && (await hash('address', connection)),
    place: place && (await hash('place', place)),
    country: place && countryOf(place),
    outcome,
    what,
    current,
  };
  // Without the place: its words change with the language of the page.
  const parts = [
    row.what,
    at ?? 'no time',
    browser || null,
    os || null,
    row.network,
    raw.ip && (await hash('ip', raw.ip)),
  ];
  const id = (await hash('row', [...parts, outcome].join('\n'))) + (await hash('row2', [...parts, outcome].join('\n')));
  return { id, ...row };
}
