import { expect, test } from 'vitest';
import { eraseEverything } from '../../src/flows/erase';

const stores = (failing: string[], gone: string[]) =>
  ['vault', 'mirror', 'journal', 'settings'].map((name) => ({
    name,
    erase: async () => {
      if (failing.includes(name)) throw new Error('blocked');
      gone.push(name);
    },
  }));

test('erases in order', async () => {
  const gone: string[] = [];
  await eraseEverything(stores([], gone))();
  expect(gone).toEqual(['vault', 'mirror', 'journal', 'settings']);
});

test('what fails is named and the rest is erased all the same', async () => {
  const gone: string[] = [];
  await expect(eraseEverything(stores(['mirror', 'journal'], gone))()).rejects.toThrow(
    'could not be erased: mirror, journal',
  );
  expect(gone).toEqual(['vault', 'settings']);
});
