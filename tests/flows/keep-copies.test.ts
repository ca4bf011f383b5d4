import { expect, test } from 'vitest';
import type { Copy, Proof } from '../../src/backup/copy';
import type { OldCopy } from '../../src/backup/old-copies';
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
  let old: OldCopy[] = [];
  const flow = keepCopies({
    changeCopies: async (next) => {
      list = await next(list);
      return list;
    },
    changeOldCopies: async (next) => {
      old = next(old);
      return old;
    },
  });
  return { flow, list: () => list, old: () => old };
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

test('when the recovery key is replaced, what the old one opens is no copy any more, and waits to be destroyed', async () => {
  const kdbx: Copy = { ...copy, id: 'k', kind: 'kdbx' };
  const shares: Copy = { ...copy, id: 's', kind: 'shares' };
  const { flow, list, old } = copies(copy, kdbx, shares);
  await flow.keyReplaced(50);
  expect(list()).toEqual([kdbx]);
  expect(old()).toEqual([
    { copy, retiredAt: 50 },
    { copy: shares, retiredAt: 50 },
  ]);
  await flow.oldGone('a');
  expect(old()).toEqual([{ copy: shares, retiredAt: 50 }]);
  await flow.made({ ...copy, id: 'new' });
  await flow.keyReplaced(60);
  expect(old().map((one) => [one.copy.id, one.retiredAt])).toEqual([
    ['s', 50],
    ['new', 60],
  ]);
});

test('where a copy lies is remembered, and taken back', async () => {
  const { flow, list } = copies(copy, { ...copy, id: 'b' });
  await flow.place({ id: 'b', away: true });
  expect(list()).toEqual([copy, { ...copy, id: 'b', away: true }]);
  await flow.place({ id: 'b', away: false });
  expect(list()).toEqual([copy, { ...copy, id: 'b' }]);
});

test('an old copy that a drill met is noted once among those to destroy, and is no current one', async () => {
  const { flow, list, old } = copies(copy, { ...copy, id: 'b', digest: 'd2' });
  const found = { copy: { ...copy, kind: 'webdav' as const }, retiredAt: 5 };
  await flow.oldFound(found);
  await flow.oldFound({ ...found, retiredAt: 6 });
  expect(old()).toEqual([found]);
  expect(list().map(({ id }) => id)).toEqual(['b']);
});
