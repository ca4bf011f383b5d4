import type { Detection, Examples } from '../detection';
import { nearDomain } from '../names/near-domain';

/** Two letters off, and it sounds the same: beside the brand, or under an official ending. */
export const soundsLike: Detection = {
  id: 'soundsLike',
  severity: 'suspect',
  examine({ name, brand }) {
    if (name.reading?.how === 'sound') return { seen: name.shown, official: name.reading.official };
    const near = brand.domains.find((domain) => nearDomain(name, domain)?.how === 'sound');
    return near && { seen: name.shown, official: near.host };
  },
};

export const examples: Examples = {
  warns: [{ host: 'tukem.im' }, { host: 'takin.im' }, { host: 'imtkn.app' }, { host: 'imtukan-wallet.com' }],
  quiet: [
    { host: 'token.im' },
    { host: 'tower.im' },
    { host: 'totem.im' },
    { host: 'toolkit.im' },
    { host: 'takin.io' },
    { host: 'imtokyo.com' },
    { host: 'imoke.org' },
  ],
};
