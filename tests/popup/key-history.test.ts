import { expect, test } from 'vitest';
import { lineOf } from '../../src/popup/key-history';
import { summaryOf } from '../../src/vault/key';
import { key } from '../vault/fixtures';

const of = (id: string, replaces?: string) => summaryOf(key(id, replaces ? { replaces } : {}));
const names = (at: string, keys: ReturnType<typeof of>[]) => {
  const found = keys.find(({ id }) => id === at);
  return found ? lineOf(found, keys).map(({ id }) => id) : [];
};

test('a key stands between what it replaced and what replaced it, wherever one looks from', () => {
  const keys = [of('c', 'b'), of('a'), of('b', 'a'), of('other')];
  for (const id of ['a', 'b', 'c']) expect(names(id, keys)).toEqual(['a', 'b', 'c']);
  expect(names('other', keys)).toEqual(['other']);
});
test('what replaced a key that is gone stands alone; a ring ends', () => {
  expect(names('b', [of('b', 'gone')])).toEqual(['b']);
  expect(names('a', [of('a', 'b'), of('b', 'a')]).sort()).toEqual(['a', 'b']);
});
