/** What is looked at in a cookie. Its value is compared in memory, and neither stored nor sent. */
export interface SeenCookie {
  name: string;
  /** With a leading dot where subdomains get it too. */
  domain: string;
  path: string;
  storeId?: string | undefined;
  value: string;
  secure: boolean;
  httpOnly: boolean;
  sameSite?: string | undefined;
}

/** Why a cookie went: `overwrite` is one half of an update, the other half is an added cookie. */
export type CookieCause = 'overwrite' | 'expired' | 'expired_overwrite' | 'evicted' | 'explicit';

const sessionName = /sess|sid\b|auth|token|jwt|login|signin|sign-in|remember|identity|account/i;
const otherName = /csrf|xsrf|_ga|analytics|consent|lang|locale|theme|captcha|challenge/i;

/** Such a cookie keeps somebody signed in: scripts cannot read it, and its name says so. */
export const keepsSession = ({ name, httpOnly }: SeenCookie): boolean =>
  httpOnly && sessionName.test(name) && !otherName.test(name);

export const placeOf = ({ storeId, domain, path, name }: SeenCookie): string =>
  JSON.stringify([storeId, domain, path, name]);

export const hostOfCookie = ({ domain }: SeenCookie): string => domain.replace(/^\./, '').toLowerCase();

const strictness = ['no_restriction', 'unspecified', 'lax', 'strict'];
const strictOf = (sameSite: string | undefined) => strictness.indexOf(sameSite ?? 'unspecified');

/** A flag is gone that kept the cookie from scripts, from the open wire or from other sites. */
export const isDowngraded = (old: SeenCookie, next: SeenCookie): boolean =>
  (old.httpOnly && !next.httpOnly) ||
  (old.secure && !next.secure) ||
  (strictOf(old.sameSite) > strictOf(next.sameSite) && strictOf(next.sameSite) === 0);

/** Who ended it: the site's answer, its own date, or somebody at this computer. */
export const endCauseOf = (cause: CookieCause): 'server' | 'expired' | 'user' =>
  cause === 'expired_overwrite' ? 'server' : cause === 'explicit' ? 'user' : 'expired';
