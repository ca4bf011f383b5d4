import { existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import stock from 'eth-phishing-detect/src/config.json' with { type: 'json' };
import PhishingDetector from 'eth-phishing-detect/src/detector.js';
import { compileList } from '../../src/guard/blocklist/compile-list';
import { listedIn } from '../../src/guard/blocklist/listed';
import { openSet } from '../../src/guard/blocklist/set-file';
import { judge } from '../../src/guard/judge';
import { tokenim } from '../../src/services/tokenim';
import type { Line } from './line';
import { timesOf } from './times';

const all = '../shared/data/phish/positives_all.txt.gz';

/** Ours and eth-phishing-detect's on the same names, in the same run. */
export async function benchLists(hosts: readonly string[], rounds: number): Promise<Line[]> {
  const isThere = existsSync(all);
  const many = isThere ? gunzipSync(readFileSync(all)).toString().split('\n').filter(Boolean) : generated(440_000);
  return [
    ...(await compare('13k', stock.blacklist, hosts, { rounds, peerRounds: 1_000 })),
    ...(await compare(isThere ? '440k' : '440k (made-up names)', many, hosts, { rounds, peerRounds: 200 })),
  ];
}

async function compare(
  size: string,
  names: readonly string[],
  hosts: readonly string[],
  { rounds, peerRounds }: { rounds: number; peerRounds: number },
): Promise<Line[]> {
  const compiledAt = performance.now();
  const made = await compileList(names.join('\n'), { isOurs: () => false, breathe: async () => undefined });
  const compileMs = performance.now() - compiledAt;
  if (!made.ok) throw new Error(made.why);
  const { file } = made;
  await openSet(file); // warm
  const ours = await weighed(async () => openSet(file.slice()));
  if (!ours.value) throw new Error('the set just made does not open');
  const listed = listedIn([{ name: 'bench', set: ours.value }]);
  const config = { whitelist: [], fuzzylist: [], tolerance: 2, blacklist: [...names] };
  const peer = await weighed(async () => new PhishingDetector(config));

  const [some = ''] = names.filter((name) => listed(name) !== undefined).slice(7);
  if (!listed(some) || !peer.value.check(some).result)
    throw new Error(`${some} stands on the list and one of us missed it`);

  const our = timesOf((host) => judge(host, { profile: tokenim, listed }), hosts, rounds);
  const their = timesOf((host) => peer.value.check(host), hosts, peerRounds);
  const key = size.startsWith('440k') ? 'list_440k' : 'list_13k';
  return [
    { name: `verdict with ${size}, p50`, key: `${key}_us_p50`, value: our.p50, unit: 'µs' },
    { name: `verdict with ${size}, p99`, value: our.p99, unit: 'µs' },
    { name: `${size}: opened in`, value: ours.ms, unit: 'ms' },
    { name: `${size}: compiled in`, value: compileMs, unit: 'ms' },
    { name: `${size}: memory`, key: `${key}_mb`, value: ours.mb, unit: 'MB' },
    {
      name: `eth-phishing-detect, ${size}, p50`,
      key: `${key.replace('list', 'peer')}_us_p50`,
      value: their.p50,
      unit: 'µs',
    },
    { name: `eth-phishing-detect, ${size}, p99`, value: their.p99, unit: 'µs' },
    { name: `eth-phishing-detect, ${size}: made in`, value: peer.ms, unit: 'ms' },
    { name: `eth-phishing-detect, ${size}: memory`, value: peer.mb, unit: 'MB' },
    { name: `${size}: times faster`, value: their.p50 / our.p50, unit: '×' },
  ];
}

/** What making something takes, and what it keeps: heap and buffers after a collection. */
async function weighed<T>(make: () => Promise<T>): Promise<{ value: T; ms: number; mb: number }> {
  const before = kept();
  const startedAt = performance.now();
  const value = await make();
  const ms = performance.now() - startedAt;
  return { value, ms, mb: Math.max(0, kept() - before) / 1_000_000 };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function kept(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const generated = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `wallet-${(at * 2_654_435_761) % 4_294_967_296}.${at % 3 ? 'com' : 'top'}`);
