import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/guard/judge';
import { services } from '../../src/services';

const folder = '../shared/data/phish';
const [profile] = services;
const lines = (name: string) => readFileSync(`${folder}/${name}`, 'utf8').split('\n').filter(Boolean);
const warned = (hosts: string[]) => hosts.filter((host) => /suspect|imitation/.test(judge(host, { profile }).severity));

/** Lists of real names, where they are at hand. They are measured against, never tuned to. */
describe.runIf(existsSync(folder))('lists of hosts', () => {
  test('at least 97 in 100 known imitations', () => {
    const hosts = lines('positives_imtoken.dev.txt');
    expect(warned(hosts).length / hosts.length).toBeGreaterThanOrEqual(0.97);
  });
  test.each([
    ['negatives_official.txt', 0],
    ['negatives_popular.txt', 1],
    ['negatives_random_registered.txt', 1],
    ['negatives_near.txt', 0],
    ['negatives_near.invented.txt', 0],
    ['traps_not_imtoken.txt', 1],
  ])('%s: at most %i warned of', (name, most) => expect(warned(lines(name)).length).toBeLessThanOrEqual(most));

  const rows = existsSync(folder)
    ? lines('synthetic_lookalikes.tsv')
        .slice(1)
        .map((line) => line.split('\t'))
    : [];
  test.each([...new Set(rows.map(([, kind]) => kind ?? ''))])('generated lookalikes: %s', (kind) => {
    const hosts = rows.filter(([, of]) => of === kind).map(([host = '']) => host);
    expect(warned(hosts).length / hosts.length).toBeGreaterThanOrEqual(0.97);
  });
});
