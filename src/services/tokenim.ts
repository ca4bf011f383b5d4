import type { ServiceProfile } from './service';

/** The guard's script looks for these by patterns of its own (`content/in-sight.ts`); a test holds the two together. */
export const tokenimHosts: readonly string[] = ['token.im', '*.token.im'];
export const tokenimWords: readonly string[] = ['imtoken', 'tokenim'];

/**
 * The wallet that its users call TokenIM or imToken. Evidence for `token.im`: the maker's own security article and its
 * entry in public wallet registries. The related hosts are linked from copies of its pages only, so they are neither
 * confirmed nor warned of. The addresses below are where a user is sent; the profile can be edited.
 */
export const tokenim: ServiceProfile = {
  id: 'tokenim',
  name: 'TokenIM',
  officialHosts: tokenimHosts,
  relatedHosts: ['imkey.im', 'tokenlon.im', 'imtoken.fans'],
  brandWords: tokenimWords,
  urls: {
    home: 'https://token.im/',
    signIn: 'https://token.im/login',
    reset: 'https://token.im/reset',
    signInList: 'https://token.im/account/sessions',
    support: 'https://support.token.im/',
  },
  recoveryMethods: ['email', 'security-question', 'phone-sms', 'phone-call', 'support'],
  secondFactors: ['totp', 'sms', 'email-code', 'security-key'],
};
