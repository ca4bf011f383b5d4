import { expect, test } from 'vitest';
import { isMadeOfAffixes, withoutAffix } from '../../../src/guard/names/affixes';

test.each(['wallet', 'officialweb3', 'qianbao', 'guanwangxiazai', 'login2024', 'download'])(
  '%s is made of affixes',
  (text) => expect(isMadeOfAffixes(text)).toBe(true),
);
test.each(['', 'cla', 'recla', 'op', 'sw', 'max', 'pilgr', 'inter', 'vict', 'an', 'dogeverse', 'bakery'])(
  '%s is not',
  (text) => expect(isMadeOfAffixes(text)).toBe(false),
);
test('takes an affix off either end', () => {
  expect(withoutAffix('imtokemwallet', 3)).toContain('imtokem');
  expect(withoutAffix('myappimtokem', 3)).toContain('imtokem');
  expect(withoutAffix('imtokem88', 3)).toContain('imtokem');
});
test('stays quick on a hostile label', () => {
  const start = performance.now();
  isMadeOfAffixes(`${'app'.repeat(21)}x`);
  withoutAffix('s'.repeat(63), 3);
  expect(performance.now() - start).toBeLessThan(50);
});
