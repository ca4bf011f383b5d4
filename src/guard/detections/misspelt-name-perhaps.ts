import type { Detection, Examples } from '../detection';
import { nearDomain } from '../names/near-domain';

/** One slip away from the brand, but in the short part of it, where another name is likely too. */
export const misspeltNamePerhaps: Detection = {
  id: 'misspeltNamePerhaps',
  severity: 'suspect',
  examine({ name, brand }) {
    if (name.reading?.how === 'slip' && !name.reading.sure)
      return { seen: name.shown, word: name.reading.word, official: name.reading.official };
    const near = brand.domains.find((domain) => {
      const nearness = nearDomain(name, domain);
      return nearness?.how === 'slip' && !nearness.sure;
    });
    return near && { seen: name.shown, word: near.host, official: near.host };
  },
};

export const examples: Examples = {
  warns: [{ host: 'omtoken.com' }, { host: 'tokenum.com' }],
  quiet: [
    { host: 'tokenism.com' },
    { host: 'mytoken.com' },
    { host: 'imtokne.com' },
    { host: 'intoken.com' },
    { host: 'idtoken.dev' },
  ],
};
