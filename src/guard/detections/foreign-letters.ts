import type { Detection, Examples } from '../detection';

/** Letters of another script or with accents that look like the brand. */
export const foreignLetters: Detection = {
  id: 'foreignLetters',
  severity: 'imitation',
  examine: ({ name }) =>
    name.reading !== undefined && name.reading.how !== 'slip' && name.label.shown !== name.label.ascii
      ? { seen: name.shown, word: name.reading.word, written: name.registrable ?? name.host }
      : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'xn--imtken-d1e.com' }, { host: 'xn--tkenim-wxa.com' }],
  quiet: [{ host: 'xn--bcher-kva.example' }, { host: 'imtoken.com' }],
};
