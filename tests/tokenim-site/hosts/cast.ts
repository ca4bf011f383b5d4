import { domainToASCII } from 'node:url';

/** Hosts that this server plays besides the official one, by the part they have. */
export const cast = {
  /** Copies of the official sign-in page under names that imitate it. */
  imitations: [
    'tokem.im',
    'imtoken-wallet.com',
    'token.im.login-check.com',
    // Cyrillic о in place of o
    domainToASCII('tоken.im'),
  ],
  /** The official page's look under a name that has nothing to do with it. */
  suspects: ['account-portal.example'],
  /** A sign-in page of somebody else. */
  shop: 'shop.example',
  /** Text only: no form, no field, no brand. */
  article: 'article.example',
  /** Text only, and on a list of phishing sites where a test puts it on one. */
  reported: 'reported.example',
  /** Gives out such lists. */
  lists: 'lists.example',
  /** Sign-in pages of the imitations, and of nobody, inside frames. */
  frames: 'frames.example',
} as const;

export const officialHosts = ['token.im', 'www.token.im', 'support.token.im'] as const;

/** Every host that the browser under test may reach. */
export const playedHosts: readonly string[] = [
  ...officialHosts,
  ...cast.imitations,
  ...cast.suspects,
  cast.shop,
  cast.article,
  cast.reported,
  cast.lists,
  cast.frames,
];
