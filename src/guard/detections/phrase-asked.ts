import { claimOf } from '../claims';
import type { Detection, Examples } from '../detection';

/** A page that wants a recovery phrase, a private key or a keystore, whosever it is. */
export const phraseAsked: Detection = {
  id: 'phraseAsked',
  severity: 'suspect',
  examine: ({ name, brand, page }) => (page?.asksForPhrase && !claimOf(page, brand) ? { seen: name.shown } : undefined),
};

export const examples: Examples = {
  warns: [{ host: 'wallet.example', page: { title: 'Restore wallet', asksForPhrase: true } }],
  quiet: [
    { host: 'wallet.example', page: { title: 'imToken', asksForPhrase: true } },
    { host: 'wallet.example', page: { title: 'Wallet' } },
  ],
};
