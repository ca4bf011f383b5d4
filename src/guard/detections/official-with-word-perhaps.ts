import type { Detection, Examples } from '../detection';
import { nearDomain } from '../names/near-domain';

/** An official domain's name with a letter or two added, under the same ending. */
export const officialWithWordPerhaps: Detection = {
  id: 'officialWithWordPerhaps',
  severity: 'suspect',
  examine({ name, brand }) {
    const near = brand.domains.find((domain) => {
      const nearness = nearDomain(name, domain);
      return nearness?.how === 'affix' && !nearness.sure;
    });
    return near && { seen: name.shown, official: near.host, written: name.registrable ?? name.host };
  },
};

export const examples: Examples = {
  warns: [{ host: 'vvtoken.im' }, { host: 'lltoken.im' }],
  quiet: [{ host: 'statustoken.im' }, { host: 'lltoken.com' }, { host: 'token568.im' }],
};
