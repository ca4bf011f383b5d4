import type { Detection, Examples } from '../detection';

/** The brand spelled out in a name that somebody else registered: another ending, a word before or behind it. */
export const brandInName: Detection = {
  id: 'brandInName',
  severity: 'imitation',
  examine: ({ name }) =>
    name.reading?.how === 'spelled' && name.reading.sure && !name.privateSuffix
      ? { seen: name.shown, word: name.reading.word, official: name.reading.official }
      : undefined,
};

export const examples: Examples = {
  warns: [
    { host: 'imtoken-vip.top' },
    { host: 'tokenim.net' },
    { host: 'mywallettokenim.com' },
    { host: 'imtoken2.net.cn' },
  ],
  quiet: [
    { host: 'claimtoken.io' },
    { host: 'tokenimport.io' },
    { host: 'swimtoken.io' },
    { host: 'interimtoken.net' },
    { host: 'token.io' },
  ],
};
