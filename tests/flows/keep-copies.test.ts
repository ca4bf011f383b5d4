import { expect, test } from 'vitest';
import type { Copy, Proof } from '../../src/backup/copy';
import { keepCopies } from '../../src/flows/keep-copies';

const copy: Copy = { id: 'a', kind: 'age-file', madeAt: 1, counter: 3, digest: 'd1', keys: 2 };
const proof: Proof = {
  at: 9,
  by: 'recovery-key',
  digest: 'd1',
  counter: 3,
  restorable: 2,
  total: 2,
  newer: 0,
  missing: 0,
  damaged: 0,
};
function copies(...start: Copy[]) {
  let list = start;
  const flow = keepCopies({
    changeCopies: async (next) => {
      list = next(list);
      return list;
    },
  });
  return { flow, list: () => list };
}

test('a copy is remembered once', async () => {
  const { flow, list } = copies();
  await flow.made(copy);
  await flow.made({ ...copy, madeAt: 2 });
  expect(list()).toEqual([{ ...copy, madeAt: 2 }]);
});

test('a proof belongs to the copy with that id or that digest, and is counted', async () => {
  const { flow, list } = copies(copy);
  await flow.proven({ id: 'a', proof });
  await flow.proven({ id: 'other', proof: { ...proof, at: 10 } });
  expect(list()).toEqual([{ ...copy, proof: { ...proof, at: 10 }, drills: 2 }]);
});

test('a copy made elsewhere is known from its first drill', async () => {
  const { flow, list } = copies(copy);
  await flow.proven({ id: 'b', proof: { ...proof, digest: 'd2' } });
  expect(list().map(({ id, drills }) => [id, drills])).toEqual([
    ['a', undefined],
    ['b', 1],
  ]);
  await flow.forget('b');
  expect(list()).toEqual([copy]);
});
