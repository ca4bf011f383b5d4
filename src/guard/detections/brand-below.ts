import type { Detection, Examples } from '../detection';
import { brandInLabel } from '../names/brand-in-label';

/** The brand in front of the name of another site: a page about it, or one that poses as it. */
export const brandBelow: Detection = {
  id: 'brandBelow',
  severity: 'suspect',
  examine({ name, brand }) {
    const label = name.below.find(({ shown, ascii }) => {
      const reading = brandInLabel(shown, ascii, brand.words);
      return reading && (reading.sure ? reading.how !== 'slip' : shown.replaceAll('-', '') === reading.word);
    });
    return label && { seen: label.shown, owner: name.shown };
  },
};

export const examples: Examples = {
  warns: [{ host: 'imtoken.tiger-pay.example' }, { host: 'tokenim.example.com' }],
  quiet: [{ host: 'claimtoken.example.com' }, { host: 'www.token.io' }, { host: 'imtokne.example.com' }],
};
