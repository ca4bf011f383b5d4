import { claimOf } from '../claims';
import type { Detection, Examples } from '../detection';

/** A page that bears the brand and wants a recovery phrase, a private key or a keystore. */
export const phraseImport: Detection = {
  id: 'phraseImport',
  severity: 'imitation',
  examine: ({ name, brand, page }) =>
    page?.asksForPhrase && claimOf(page, brand) ? { brand: brand.name, seen: name.shown } : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'wallet.example', page: { title: 'imToken: restore wallet', asksForPhrase: true } }],
  quiet: [
    { host: 'wallet.example', page: { title: 'Restore wallet', asksForPhrase: true } },
    { host: 'wallet.example', page: { title: 'imToken' } },
  ],
};
