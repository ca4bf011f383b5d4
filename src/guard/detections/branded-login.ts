import { asksForCredential, asksForPhrase, claimOf } from '../claims';
import type { Detection, Examples } from '../detection';
import { signInForm } from '../forms/samples';

/** A page that calls itself nothing but the brand, and asks for a password. */
export const brandedLogin: Detection = {
  id: 'brandedLogin',
  severity: 'suspect',
  examine: ({ name, brand, page }) =>
    page && asksForCredential(page) && !asksForPhrase(page) && claimOf(page, brand) === 'is'
      ? { brand: brand.name, seen: name.shown, official: brand.domains[0]?.host ?? brand.name }
      : undefined,
};

export const examples: Examples = {
  warns: [
    { host: 'shop.example', page: { title: 'TokenIM 登录', hasPasswordField: true } },
    { host: 'a.example', page: { title: 'Sign in | imToken', hasPasswordField: true } },
    { host: 'a.example', page: { title: 'Wallet', forms: [{ ...signInForm, headings: ['Log in to imToken'] }] } },
  ],
  quiet: [
    { host: 'shop.example', page: { title: 'imToken', hasPasswordField: false } },
    { host: 'forum.example', page: { title: 'Is imToken safe? | Forum', hasPasswordField: true } },
    { host: 'market.example', page: { title: 'imToken 提币教程 | Market', hasPasswordField: true } },
  ],
};
