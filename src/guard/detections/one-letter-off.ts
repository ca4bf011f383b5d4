import type { Detection, Examples } from '../detection';
import { nearDomain } from '../names/near-domain';

/** One slip away from an official domain, under the same ending. */
export const oneLetterOff: Detection = {
  id: 'oneLetterOff',
  severity: 'imitation',
  examine({ name, brand }) {
    const near = brand.domains.find((domain) => {
      const nearness = nearDomain(name, domain);
      return nearness?.how === 'slip' && nearness.sure;
    });
    return near && { seen: name.shown, official: near.host, written: name.registrable ?? name.host };
  },
};

export const examples: Examples = {
  warns: [{ host: 'tokem.im' }, { host: 'www.tokren.im' }, { host: 'oken.im' }],
  quiet: [
    { host: 'token.im' },
    { host: 'support.token.im' },
    { host: 'tower.im' },
    { host: 'otken.im' },
    { host: 'tokem.co' },
  ],
};
