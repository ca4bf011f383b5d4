import type { Detection, Examples } from '../detection';

/** Plain letters that are read as the brand: l and 1 for i, 0 for o, rn for m. */
export const lookalikeLetters: Detection = {
  id: 'lookalikeLetters',
  severity: 'imitation',
  examine: ({ name }) =>
    name.reading?.how === 'lookalike' && name.label.shown === name.label.ascii
      ? { seen: name.shown, word: name.reading.word, official: name.reading.official }
      : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'lmtoken.com' }, { host: '1mt0ken.app' }, { host: 'irntoken.cc' }],
  quiet: [{ host: 'glmtoken.com' }, { host: 'palmtoken.org' }, { host: 'lltoken.com' }],
};
