import type { Detection, Examples } from '../detection';
import { nearDomain } from '../names/near-domain';

/** Looks like an official domain: hyphens, digits for letters, foreign or swapped letters, a longer ending. */
export const sameLook: Detection = {
  id: 'sameLook',
  severity: 'imitation',
  examine({ name, brand }) {
    const near = brand.domains.find((domain) => {
      const nearness = nearDomain(name, domain);
      return nearness?.how === 'lookalike' || nearness?.how === 'foreign-letters';
    });
    return near && { seen: name.shown, official: near.host, written: name.registrable ?? name.host };
  },
};

export const examples: Examples = {
  warns: [
    { host: 't0ken.im' },
    { host: 'to-ken.im' },
    { host: 'otken.im' },
    { host: 'xn--toke-y2a.im' },
    { host: 'token.com.im' },
  ],
  quiet: [{ host: 'token.im' }, { host: 'token.io' }, { host: 'moken.im' }],
};
