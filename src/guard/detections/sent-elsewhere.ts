import { asksForCredential, ownClaimOf } from '../claims';
import type { Detection, Examples } from '../detection';
import { splitHost } from '../names/public-suffix';

/** A page that names the brand and sends what is typed into it to somebody else's host. */
export const sentElsewhere: Detection = {
  id: 'sentElsewhere',
  severity: 'suspect',
  examine({ name, brand, page }) {
    if (!page || !asksForCredential(page) || !ownClaimOf(page, brand)) return undefined;
    const own = name.registrable ?? name.host;
    const target = page.formTargets.find(
      (host) => (splitHost(host).registrable ?? host) !== own && !brand.isOfficial(host),
    );
    return target === undefined ? undefined : { brand: brand.name, seen: name.shown, target };
  },
};

export const examples: Examples = {
  warns: [
    {
      host: 'a.example.com',
      page: { title: 'imToken support ticket 4', hasPasswordField: true, formTargets: ['collect.example.net'] },
    },
  ],
  quiet: [
    {
      host: 'a.example.com',
      page: { title: 'imToken forum', hasPasswordField: true, formTargets: ['sso.example.com'] },
    },
    {
      host: 'a.example.com',
      page: { title: 'Garden forum', hasPasswordField: true, formTargets: ['sso.example.net'] },
    },
    { host: 'a.example.com', page: { title: 'imToken news', formTargets: ['collect.example.net'] } },
  ],
};
