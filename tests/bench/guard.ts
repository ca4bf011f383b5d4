import { existsSync, readFileSync } from 'node:fs';
import { brandOf } from '../../src/guard/brand';
import { judge } from '../../src/guard/judge';
import { services } from '../../src/services';

export interface Figure {
  name: string;
  value: number;
  unit: 'µs' | '/s';
}

const [profile] = services;
const ordinary = [
  'www.example.org',
  'news.example.com',
  'a.b.shop.example.co.uk',
  'xn--bcher-kva.example',
  'kitchen.example.net',
];
const near = [
  'tokem.im',
  'imtoken-vip.top',
  'claimtoken.com',
  'token.im.login-check.com',
  'xn--tkenim-wxa.com',
  'stoken.im',
];

/** Verdicts by name, on hosts of everyday browsing and on such as come near the brand. */
export function benchGuard(rounds = 40_000): Figure[] {
  brandOf(profile);
  const popular = listed('../shared/data/phish/negatives_popular.txt');
  return [
    ...measure('verdict, ordinary host', popular.length ? popular : ordinary, rounds),
    ...measure('verdict, host near the brand', near, rounds),
  ];
}

function measure(name: string, hosts: readonly string[], rounds: number): Figure[] {
  const times = new Float64Array(rounds);
  for (let warmUp = 0; warmUp < 2000; warmUp++) judge(hosts[warmUp % hosts.length] ?? '', { profile });
  const start = performance.now();
  for (let round = 0; round < rounds; round++) {
    const host = hosts[round % hosts.length] ?? '';
    const before = performance.now();
    judge(host, { profile });
    times[round] = performance.now() - before;
  }
  const seconds = (performance.now() - start) / 1000;
  times.sort();
  const at = (share: number) => Math.round((times[Math.floor(rounds * share)] ?? 0) * 100_000) / 100;
  return [
    { name, value: Math.round(rounds / seconds), unit: '/s' },
    { name: `${name}, p50`, value: at(0.5), unit: 'µs' },
    { name: `${name}, p99`, value: at(0.99), unit: 'µs' },
  ];
}

const listed = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, 50_000) : [];
