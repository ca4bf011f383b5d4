import type { Detection, Examples } from '../detection';

/** The brand as the name of a page on a service where anybody may publish. */
export const freeHosting: Detection = {
  id: 'freeHosting',
  severity: 'imitation',
  examine: ({ name }) =>
    name.privateSuffix && name.reading?.how === 'spelled' && name.reading.sure
      ? { seen: name.shown, word: name.reading.word, service: name.suffix }
      : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'imtoken.github.io' }, { host: 'tokenim-login.pages.dev' }],
  quiet: [{ host: 'claimtoken-2z8.pages.dev' }, { host: 'token.github.io' }, { host: 'imtoken.com' }],
};
