import { official } from '../claim-words';
import { claimOf, isOtherSite } from '../claims';
import type { Detection, Examples } from '../detection';

/** So many links to the official site have a page that was made of it. */
const manyLinks = 5;

/** A page whose title is the brand's and says that it is the official one, or that is full of the official site's links. */
export const brandAsTitle: Detection = {
  id: 'brandAsTitle',
  severity: 'suspect',
  examine({ name, brand, page }) {
    if (!page || claimOf(page, brand) !== 'is' || isOtherSite(page, brand)) return undefined;
    if (!official.test(page.title) && page.officialLinks < manyLinks) return undefined;
    return { brand: brand.name, seen: name.shown, official: brand.domains[0]?.host ?? brand.name };
  },
};

export const examples: Examples = {
  warns: [
    { host: 'a.example', page: { title: 'imToken 官网｜以太坊和比特币区块链钱包' } },
    { host: 'a.example', page: { title: 'imToken', officialLinks: 24 } },
  ],
  quiet: [
    { host: 'a.example', page: { title: 'imToken' } },
    { host: 'a.example', page: { title: 'imToken Official - Video Tube' } },
    { host: 'docs.example', page: { title: 'imToken', siteName: 'Wallet Directory', officialLinks: 9 } },
  ],
};
