import type { Detection, Examples } from '../detection';
import { fold } from '../names/fold';

/** The brand with dots in it. */
export const spreadName: Detection = {
  id: 'spreadName',
  severity: 'suspect',
  examine({ name, brand }) {
    if (!name.below.length) return undefined;
    const whole = fold(
      [...name.below, name.label]
        .map(({ ascii }) => ascii)
        .join('')
        .replaceAll('-', ''),
    );
    const word = brand.words.find(({ text }) => fold(text) === whole);
    return word && { seen: name.host, word: word.text };
  },
};

export const examples: Examples = {
  warns: [{ host: 'im.token.com' }, { host: 'imtok.en.com' }, { host: 'toke.nim.net' }],
  quiet: [{ host: 'token.com' }, { host: 'www.imtoken.example' }, { host: 'app.token.com' }],
};
