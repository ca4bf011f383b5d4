import type { Detection, Examples } from '../detection';

/** The brand's letters in a name that can also be read otherwise. */
export const brandInNamePerhaps: Detection = {
  id: 'brandInNamePerhaps',
  severity: 'suspect',
  examine: ({ name }) =>
    name.reading?.how === 'spelled' && !name.reading.sure
      ? { seen: name.shown, word: name.reading.word, official: name.reading.official }
      : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'kimtoken.com' }, { host: 'tokenimzzz.org' }],
  quiet: [{ host: 'tokenimage.net' }, { host: 'claimtoken.com' }, { host: 'imtoken-vip.top' }],
};
