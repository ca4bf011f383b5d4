import { claimOf } from '../claims';
import type { Detection, Examples } from '../detection';

/** A page that calls itself nothing but the brand, and asks for a password. */
export const brandedLogin: Detection = {
  id: 'brandedLogin',
  severity: 'suspect',
  examine: ({ name, brand, page }) =>
    page?.hasPasswordField && claimOf(page, brand) === 'is'
      ? { brand: brand.name, seen: name.shown, official: brand.domains[0]?.host ?? brand.name }
      : undefined,
};

export const examples: Examples = {
  warns: [
    { host: 'shop.example', page: { title: 'TokenIM 登录', hasPasswordField: true } },
    { host: 'a.example', page: { title: 'Sign in | imToken', hasPasswordField: true } },
  ],
  quiet: [
    { host: 'shop.example', page: { title: 'imToken', hasPasswordField: false } },
    { host: 'forum.example', page: { title: 'Is imToken safe? | Forum', hasPasswordField: true } },
  ],
};
