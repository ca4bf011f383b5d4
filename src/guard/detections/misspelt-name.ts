import type { Detection, Examples } from '../detection';

/** One slip away from the brand, in the part of it that tells most. */
export const misspeltName: Detection = {
  id: 'misspeltName',
  severity: 'imitation',
  examine: ({ name, brand }) =>
    name.reading?.how === 'slip' && name.reading.sure
      ? { seen: name.shown, word: name.reading.word, official: brand.domains[0]?.host ?? brand.name }
      : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'imtokne.com' }, { host: 'tokeenim.com' }, { host: 'imtokemwallet.com' }],
  quiet: [{ host: 'latoken.com' }, { host: 'mytoken.io' }, { host: 'imtonken-bakery.com' }],
};
