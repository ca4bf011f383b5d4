/** Which country an address is registered in, from a packed table: whole /24 networks of IPv4, /32 of IPv6. */
export interface CountryTable {
  /** Of the source, a date: countries of two versions are not compared. */
  version: string;
  /** ISO 3166, or `null`: not in the table, torn between countries, or hidden by a mask. Takes what a page prints. */
  countryAt(address: string): string | null;
}

/** Runs of cells that lie one after the other, from the first cell on; 0 is no country. */
interface Runs {
  starts: Uint32Array;
  countries: Uint8Array;
}

export const magic = 'countries 1';

const octet = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const isMask = (part: string | undefined) => part === undefined || /^(?:\*{1,4}|x{1,4})$/i.test(part);

/** Reads what `pack-countries` wrote, inflated. Throws where it is something else: the file is our own. */
export function openCountries(bytes: Uint8Array): CountryTable {
  const end = bytes.indexOf(10);
  const [name, version, codes, ...counts] = new TextDecoder().decode(bytes.subarray(0, end)).split('|');
  const [v4Runs = 0, v6Runs = 0] = counts.map(Number);
  if (name !== magic || !version || !codes) throw new Error('no table of countries');
  const reader = { bytes, at: end + 1 };
  const v4 = readRuns(reader, v4Runs);
  const v6 = readRuns(reader, v6Runs);
  const nameOf = (country: number) => (country === 0 ? null : codes.slice(2 * country - 2, 2 * country));
  return {
    version,
    countryAt(address) {
      const cells = cellsOf(address.trim());
      return cells && nameOf(countryIn(cells.isV4 ? v4 : v6, cells.first, cells.last));
    },
  };
}

function readRuns(reader: { bytes: Uint8Array; at: number }, count: number): Runs {
  const starts = new Uint32Array(count);
  let start = 0;
  for (let run = 0; run < count; run++) {
    starts[run] = start;
    start += readNumber(reader);
  }
  const countries = reader.bytes.subarray(reader.at, reader.at + count);
  reader.at += count;
  if (countries.length < count) throw new Error('the table of countries is cut off');
  return { starts, countries };
}

/** LEB128: seven bits a byte, the lowest first. */
function readNumber(reader: { bytes: Uint8Array; at: number }): number {
  let [value, scale] = [0, 1];
  for (;;) {
    const byte = reader.bytes[reader.at++] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
}

/** The country of all cells from `first` to `last`; 0 where they differ. */
function countryIn({ starts, countries }: Runs, first: number, last: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= first) low = middle;
    else high = middle;
  }
  const country = countries[low] ?? 0;
  for (let run = low + 1; run < starts.length && (starts[run] ?? 0) <= last; run++)
    if (countries[run] !== country) return 0;
  return country;
}

/** The cells that an address, as far as it is shown, lies in. */
function cellsOf(address: string): { isV4: boolean; first: number; last: number } | null {
  const parts = address.split('.');
  if (parts.length === 4) {
    const shown = parts.findIndex(isMask);
    const known = shown < 0 ? 4 : shown;
    if (known < 1 || !parts.every((part, nth) => (nth < known ? octet.test(part) : isMask(part)))) return null;
    const bytes = parts.slice(0, Math.min(known, 3)).map(Number);
    const rest = 256 ** (3 - bytes.length);
    const first = bytes.reduce((value, byte) => value * 256 + byte, 0) * rest;
    return { isV4: true, first, last: first + rest - 1 };
  }
  const [head = ''] = address.split('::');
  const groups = head.split(':');
  const hidden = groups.findIndex(isMask);
  const shown = groups.slice(0, hidden < 0 ? groups.length : hidden);
  if (!address.includes(':') || shown.length < 1 || !shown.every((group) => /^[0-9a-f]{1,4}$/i.test(group)))
    return null;
  // Behind "::" stand zeros; behind a mask, anything.
  const [one = 0, two] = shown.map((group) => Number.parseInt(group, 16));
  if (two === undefined && hidden >= 0) return { isV4: false, first: one * 65536, last: one * 65536 + 65535 };
  const cell = one * 65536 + (two ?? 0);
  return { isV4: false, first: cell, last: cell };
}
