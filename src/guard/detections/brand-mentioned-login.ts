import { claimOf } from '../claims';
import type { Detection, Examples } from '../detection';

/** A page that speaks of the brand and asks for a password. */
export const brandMentionedLogin: Detection = {
  id: 'brandMentionedLogin',
  severity: 'suspect',
  examine: ({ name, brand, page }) =>
    page?.hasPasswordField && claimOf(page, brand) === 'mentions' ? { brand: brand.name, seen: name.shown } : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'forum.example', page: { title: 'imToken 找回密钥 | 论坛', hasPasswordField: true } }],
  quiet: [
    { host: 'forum.example', page: { title: 'How to claimtoken', hasPasswordField: true } },
    { host: 'shop.example', page: { title: 'imToken', hasPasswordField: true } },
  ],
};
