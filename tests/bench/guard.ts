import { existsSync, readFileSync } from 'node:fs';
import { brandOf } from '../../src/guard/brand';
import { judge } from '../../src/guard/judge';
import { services } from '../../src/services';
import { benchLists } from './guard-lists';
import type { Line } from './line';
import { benchPageCost } from './page-cost';
import { timesOf } from './times';

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

/** Verdicts by name, without and with lists, beside a peer's; and what the guard costs every page. */
export async function benchGuard(): Promise<Line[]> {
  brandOf(profile);
  const popular = listed('../shared/data/phish/negatives_popular.txt');
  const everyday = popular.length > 0 ? popular : ordinary;
  const byName = (hosts: readonly string[]) => timesOf((host) => judge(host, { profile }), hosts, 40_000);
  const [calm, close] = [byName(everyday), byName(near)];
  return [
    { name: 'verdict, ordinary host', value: calm.rate, unit: '/s' },
    { name: 'verdict, ordinary host, p50', key: 'judge_us_p50', value: calm.p50, unit: 'µs' },
    { name: 'verdict, ordinary host, p99', key: 'judge_us_p99', value: calm.p99, unit: 'µs' },
    { name: 'verdict, host near the brand, p50', value: close.p50, unit: 'µs' },
    { name: 'verdict, host near the brand, p99', value: close.p99, unit: 'µs' },
    ...(await benchLists(everyday, 40_000)),
    ...(await benchPageCost()),
  ];
}

const listed = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, 50_000) : [];
