// Packs the address-to-country table of Debian's `tor-geoipdb` for the extension:
//   node scripts/run-ts.mjs scripts/pack-countries.ts /usr/share/tor
// Source: the IPFire Location database, CC BY-SA 4.0 (see NOTICE). Its date becomes the table's version.
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { magic } from '../src/sessions/countries';

const folder = process.argv[2] ?? '/usr/share/tor';
const target = 'public/countries.bin';
/** A cell that several countries share is given to the one that has so much of what is known of it, or to none. */
const majority = 0.75;

/** Regions, and states that are no more. */
const noCountry = /^(?:AB|AN|AP|CS|EU|OS|SU|UN|ZZ)$/;

interface Range {
  from: bigint;
  to: bigint;
  country: string;
}

const address6 = (text: string): bigint => {
  const [head = '', tail] = text.split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const [left, right] = [groups(head), groups(tail ?? '')];
  const zeros = Array(tail === undefined ? 0 : 8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right].reduce((value, group) => (value << 16n) + BigInt(`0x${group}`), 0n);
};

function ranges(file: string, parse: (text: string) => bigint): Range[] {
  const lines = readFileSync(`${folder}/${file}`, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [from, to, country] = line.split(',');
    if (line.startsWith('#') || !from || !to || !country || !/^[A-Z]{2}$/.test(country)) return [];
    if (noCountry.test(country)) return [];
    return [{ from: parse(from), to: parse(to), country: country === 'UK' ? 'GB' : country }];
  });
}

/** One country a cell; what lies between is no country. */
function cells(all: readonly Range[], bits: bigint): { start: number; end: number; country: string }[] {
  const shared = new Map<number, Map<string, bigint>>();
  const whole: { start: number; end: number; country: string }[] = [];
  const size = 1n << bits;
  const share = (cell: bigint, country: string, part: bigint) => {
    const of = shared.get(Number(cell)) ?? new Map<string, bigint>();
    of.set(country, (of.get(country) ?? 0n) + part);
    shared.set(Number(cell), of);
  };
  for (const { from, to, country } of all) {
    const [first, last] = [from >> bits, to >> bits];
    const isWholeFirst = from === first << bits;
    const isWholeLast = to + 1n === (last + 1n) << bits;
    if (first === last && !(isWholeFirst && isWholeLast)) {
      share(first, country, to - from + 1n);
      continue;
    }
    if (!isWholeFirst) share(first, country, size - (from - (first << bits)));
    if (!isWholeLast) share(last, country, to - (last << bits) + 1n);
    const [start, end] = [isWholeFirst ? first : first + 1n, isWholeLast ? last : last - 1n];
    if (start <= end) whole.push({ start: Number(start), end: Number(end), country });
  }
  for (const [cell, of] of shared) {
    const total = [...of.values()].reduce((sum, part) => sum + part, 0n);
    const [best] = [...of].sort((a, b) => (a[1] < b[1] ? 1 : -1));
    if (best && Number(best[1]) >= majority * Number(total)) whole.push({ start: cell, end: cell, country: best[0] });
  }
  return whole.sort((a, b) => a.start - b.start);
}

const number = (value: number): number[] => {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
};

function runs(all: ReturnType<typeof cells>, indexOf: (country: string) => number) {
  const lengths: number[] = [];
  const countries: number[] = [];
  const push = (length: number, country: number) => {
    if (length === 0) return;
    if (countries.at(-1) === country) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + length;
    else {
      lengths.push(length);
      countries.push(country);
    }
  };
  let at = 0;
  for (const { start, end, country } of all) {
    push(start - at, 0);
    push(end - start + 1, indexOf(country));
    at = end + 1;
  }
  push(1, 0); // behind the last range
  return { count: countries.length, bytes: [...lengths.flatMap(number), ...countries] };
}

const v4 = ranges('geoip', BigInt);
const v6 = ranges('geoip6', address6);
const generated = /^# Generated: +(.+)$/m.exec(readFileSync(`${folder}/geoip`, 'utf8'))?.[1];
if (!generated) throw new Error(`${folder}/geoip does not say when it was generated`);
const version = new Date(generated).toISOString().slice(0, 10);
const codes = [...new Set([...v4, ...v6].map(({ country }) => country))].sort();
const indexOf = (country: string) => codes.indexOf(country) + 1;
if (codes.length > 255) throw new Error('more countries than a byte can name');
const packed = [runs(cells(v4, 8n), indexOf), runs(cells(v6, 96n), indexOf)] as const;
const head = [magic, version, codes.join(''), packed[0].count, packed[1].count].join('|');
const file = deflateRawSync(
  Buffer.concat([Buffer.from(`${head}\n`), Buffer.from(packed[0].bytes), Buffer.from(packed[1].bytes)]),
  { level: 9 },
);
writeFileSync(target, file);
process.stdout.write(
  `${target}: version ${version}, ${packed[0].count} + ${packed[1].count} runs, ${file.length} bytes\n`,
);
