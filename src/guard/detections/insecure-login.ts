import { asksForCredential, ownClaimOf } from '../claims';
import type { Detection, Examples } from '../detection';

/** A page that names the brand and asks for a password over http: anybody on the way reads it. */
export const insecureLogin: Detection = {
  id: 'insecureLogin',
  severity: 'suspect',
  examine: ({ name, brand, page }) =>
    page?.insecure && asksForCredential(page) && ownClaimOf(page, brand)
      ? { brand: brand.name, seen: name.shown }
      : undefined,
};

export const examples: Examples = {
  warns: [
    { host: 'a.example', page: { title: 'imToken 会员中心登录 v3 论坛', insecure: true, hasPasswordField: true } },
  ],
  quiet: [
    { host: 'router.example', page: { title: 'Router', insecure: true, hasPasswordField: true } },
    { host: 'a.example', page: { title: 'imToken news', insecure: true } },
    { host: 'a.example', page: { title: 'imToken forum', hasPasswordField: true } },
  ],
};
