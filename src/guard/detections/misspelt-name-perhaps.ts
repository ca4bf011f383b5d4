import type { Detection, Examples } from '../detection';

/** One slip away from the brand, but in the short part of it, where another name is likely too. */
export const misspeltNamePerhaps: Detection = {
  id: 'misspeltNamePerhaps',
  severity: 'suspect',
  examine: ({ name, brand }) =>
    name.reading?.how === 'slip' && !name.reading.sure
      ? { seen: name.shown, word: name.reading.word, official: brand.domains[0]?.host ?? brand.name }
      : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'omtoken.com' }, { host: 'tokenin.com' }],
  quiet: [{ host: 'tokenism.com' }, { host: 'mytoken.com' }, { host: 'imtokne.com' }],
};
