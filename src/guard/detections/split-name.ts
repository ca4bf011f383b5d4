import type { Detection, Examples } from '../detection';

/** The brand with hyphens in it. */
export const splitName: Detection = {
  id: 'splitName',
  severity: 'imitation',
  examine: ({ name }) =>
    name.reading?.how === 'split' && name.label.shown === name.label.ascii
      ? { seen: name.shown, word: name.reading.word, official: name.reading.official }
      : undefined,
};

export const examples: Examples = {
  warns: [
    { host: 'im-token.pub' },
    { host: 'i-mtoken.com' },
    { host: '1token-im.com' },
    { host: 'token-im.pages.dev' },
  ],
  quiet: [
    { host: 'claim-token.com' },
    { host: 'dogeversetoken-im.pages.dev' },
    { host: 'token-imaginaryones.com' },
    { host: 'im-pay-token.xyz' },
  ],
};
