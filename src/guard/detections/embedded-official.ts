import type { Detection, Examples } from '../detection';
import { embeddedIn } from '../names/embedded';

/** A whole official address at the front of somebody else's. */
export const embeddedOfficial: Detection = {
  id: 'embeddedOfficial',
  severity: 'imitation',
  examine({ name, brand }) {
    const embedded = embeddedIn(name, brand);
    return embedded === undefined ? undefined : { embedded, owner: name.shown };
  },
};

export const examples: Examples = {
  warns: [
    { host: 'token.im.secure-login.com' },
    { host: 'www.token-im.example.com' },
    { host: 'imtoken.com.web-app.xyz' },
    { host: 'token.im-login.com' },
  ],
  quiet: [
    { host: 'token.im' },
    { host: 'im.token.com' },
    { host: 'token.example.com' },
    { host: 'shop.claimtoken.io' },
  ],
};
