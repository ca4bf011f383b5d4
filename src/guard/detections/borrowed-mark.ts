import { asksForCredential, claimOf } from '../claims';
import { marksOf } from '../clone-marks';
import type { Detection, Examples } from '../detection';

/**
 * A page that has the official site's icon or translations, or that gives itself the official address. An article that
 * was first printed there names it as its source, so the address alone says nothing of a page that only speaks.
 */
export const borrowedMark: Detection = {
  id: 'borrowedMark',
  severity: 'suspect',
  examine({ name, brand, page }) {
    const marks = page ? marksOf(page, brand) : undefined;
    if (!page || !marks || marks.saved || marks.count !== 1) return undefined;
    const isSource = marks.addressOnly && !asksForCredential(page) && claimOf(page, brand) !== 'is';
    return isSource ? undefined : { seen: name.shown, official: marks.host };
  },
};

export const examples: Examples = {
  warns: [
    { host: 'a.example', page: { iconHosts: ['support.token.im'] } },
    { host: 'a.example', page: { title: 'imToken', canonicalHost: 'token.im' } },
  ],
  quiet: [
    { host: 'a.example', page: { iconHosts: ['a.example'] } },
    { host: 'blog.example', page: { title: '如何备份 imToken', canonicalHost: 'token.im' } },
    { host: 'a.example', page: { canonicalHost: 'token.im', iconHosts: ['token.im'] } },
  ],
};
