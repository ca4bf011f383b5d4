import { claimOf } from '../claims';
import type { Detection, Examples } from '../detection';
import { readHostName } from '../names/host-name';

/** A page that calls itself the brand and names a false address as the real one: "remember imtoken.cc". */
export const falseReminder: Detection = {
  id: 'falseReminder',
  severity: 'suspect',
  examine({ name, brand, page }) {
    if (!page || claimOf(page, brand) !== 'is') return undefined;
    const named = page.namedHosts.find((host) => {
      if (brand.isOfficial(host) || host === name.host) return false;
      const { reading, suffix } = readHostName(host, brand);
      return suffix !== '' && reading?.how === 'spelled' && reading.sure;
    });
    return named === undefined
      ? undefined
      : { seen: name.shown, named, official: brand.domains[0]?.host ?? brand.name };
  },
};

export const examples: Examples = {
  warns: [{ host: 'a.example', page: { title: 'imToken 钱包', namedHosts: ['imtoken.cc'] } }],
  quiet: [
    { host: 'news.example', page: { title: 'imtoken.cc 是钓鱼网站', namedHosts: ['imtoken.cc'] } },
    { host: 'a.example', page: { title: 'imToken', namedHosts: ['token.im', 'claimtoken.io'] } },
  ],
};
