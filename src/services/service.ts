/** What an account can be recovered by, as the service offers it. */
export type RecoveryMethod = 'email' | 'security-question' | 'phone-sms' | 'phone-call' | 'support' | 'trusted-device';
export type SecondFactor = 'totp' | 'sms' | 'email-code' | 'security-key';

/**
 * Who is guarded: everything that is specific to one site, as data. A profile is a claim about a service, not the
 * truth about it: the user confirms the official hosts at the start and may edit the rest.
 */
export interface ServiceProfile {
  id: string;
  /** The name by which its users know it; shown as text, never as a logo. */
  name: string;
  /** Exact hosts (`token.im`) and wildcards for every subdomain (`*.token.im`). */
  officialHosts: readonly string[];
  /** Hosts of the same brand: neither official nor warned of by name. */
  relatedHosts: readonly string[];
  /** Brand words for the name rules, most specific first (lower-case ASCII). */
  brandWords: readonly string[];
  urls: Readonly<Record<ServicePage, string>>;
  /** A selector of the rows of its sign-in list, where that is not recognised by itself. */
  listRows?: string;
  recoveryMethods: readonly RecoveryMethod[];
  secondFactors: readonly SecondFactor[];
}

export type ServicePage = 'home' | 'signIn' | 'reset' | 'signInList' | 'support';
