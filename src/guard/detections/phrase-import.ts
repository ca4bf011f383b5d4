import { asksForPhrase, claimOf } from '../claims';
import type { Detection, Examples } from '../detection';
import { phraseForm } from '../forms/samples';

/** A page that calls itself the brand and wants a recovery phrase, a private key or a keystore. */
export const phraseImport: Detection = {
  id: 'phraseImport',
  severity: 'imitation',
  examine: ({ name, brand, page }) =>
    page && asksForPhrase(page) && claimOf(page, brand) === 'is' ? { brand: brand.name, seen: name.shown } : undefined,
};

export const examples: Examples = {
  warns: [
    { host: 'wallet.example', page: { title: 'imToken: restore wallet', forms: [phraseForm] } },
    { host: 'wallet.example', page: { forms: [{ ...phraseForm, headings: ['验证您的 imToken 钱包'] }] } },
  ],
  quiet: [
    { host: 'wallet.example', page: { title: 'Restore wallet', forms: [phraseForm] } },
    { host: 'wallet.example', page: { title: 'Import a wallet from imToken | Web Wallet', forms: [phraseForm] } },
    { host: 'wallet.example', page: { title: 'imToken' } },
  ],
};
