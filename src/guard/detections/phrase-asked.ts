import { asksForPhrase, claimOf } from '../claims';
import type { Detection, Examples } from '../detection';
import { phraseForm } from '../forms/samples';

/** A page that wants a recovery phrase, a private key or a keystore, whosever it is. */
export const phraseAsked: Detection = {
  id: 'phraseAsked',
  severity: 'suspect',
  examine: ({ name, brand, page }) =>
    page && asksForPhrase(page) && claimOf(page, brand) !== 'is' ? { seen: name.shown } : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'wallet.example', page: { title: 'Restore wallet', forms: [phraseForm] } }],
  quiet: [
    { host: 'wallet.example', page: { title: 'imToken', forms: [phraseForm] } },
    { host: 'news.example', page: { title: 'What a recovery phrase is', asksForPhrase: true } },
    { host: 'wallet.example', page: { title: 'Wallet' } },
  ],
};
