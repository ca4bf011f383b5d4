import type { Detection, Examples } from '../detection';
import { nearDomain } from '../names/near-domain';

/** An official domain's name with a word or digits added, under the same ending. */
export const officialWithWord: Detection = {
  id: 'officialWithWord',
  severity: 'imitation',
  examine({ name, brand }) {
    const near = brand.domains.find((domain) => {
      const nearness = nearDomain(name, domain);
      return nearness?.how === 'affix' && nearness.sure;
    });
    return near && { seen: name.shown, official: near.host, written: name.registrable ?? name.host };
  },
};

export const examples: Examples = {
  warns: [{ host: 'web-token.im' }, { host: 'token568.im' }, { host: 'tokenwallet.im' }],
  quiet: [{ host: 'statustoken.im' }, { host: 'tokenlon.im' }, { host: 'token.im' }],
};
