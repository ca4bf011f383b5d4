import type { Detection, Examples } from '../detection';

/** One slip away from the brand, in the part of it that tells most. */
export const misspeltName: Detection = {
  id: 'misspeltName',
  severity: 'imitation',
  examine: ({ name }) =>
    name.reading?.how === 'slip' && name.reading.sure
      ? { seen: name.shown, word: name.reading.word, official: name.reading.official }
      : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'imtokne.com' }, { host: 'tokeenim.com' }, { host: 'imtokemwallet.com' }],
  quiet: [{ host: 'latoken.com' }, { host: 'mytoken.io' }, { host: 'imtonken-bakery.com' }],
};
