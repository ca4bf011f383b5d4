import { expect, test } from 'vitest';
import type { Copy, Proof } from '../../src/backup/copy';
import { speakIn } from '../../src/i18n/t';
import { copiesSummary, copyWords } from '../../src/pages/copy-words';

speakIn('en');
const now = 1_800_000_000_000;
const day = 86_400_000;
const proof = (part: Partial<Proof> = {}): Proof => ({
  at: now - day,
  by: 'recovery-key',
  digest: '',
  counter: 3,
  restorable: 3,
  total: 3,
  newer: 0,
  missing: 0,
  damaged: 0,
  ...part,
});
const copy = (part: Partial<Copy> = {}): Copy => ({
  id: 'c',
  kind: 'age-file',
  madeAt: now - 2 * day,
  counter: 3,
  digest: '',
  keys: 3,
  ...part,
});

test.each([
  ['never opened', copy(), 'due', 0],
  ['proven', copy({ proof: proof() }), 'good', 1],
  ['proven, one key is newer', copy({ proof: proof({ restorable: 2, newer: 1 }) }), 'good', 2 / 3],
  ['something is missing', copy({ proof: proof({ restorable: 2, missing: 1 }) }), 'due', 2 / 3],
  ['proven long ago', copy({ proof: proof({ at: now - 400 * day }) }), 'due', 1],
  ['of an empty vault', copy({ proof: proof({ restorable: 0, total: 0 }) }), 'good', 0],
] as const)('%s', (_what, of, tone, share) => {
  expect(copyWords(of, now)).toMatchObject({ tone, share });
});

test('together they are as good as the best', () => {
  expect(copiesSummary([], now)).toMatchObject({ tone: 'due', text: 'No copy outside this browser' });
  expect(copiesSummary([copy(), copy({ proof: proof() })], now)).toMatchObject({ tone: 'good', share: 1 });
  expect(copiesSummary([copy()], now).text).toBe('One copy, never tried');
});
