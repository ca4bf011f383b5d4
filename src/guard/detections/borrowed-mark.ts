import { marksOf } from '../clone-marks';
import type { Detection, Examples } from '../detection';

/** A page that has the official site's icon, or that gives itself the official address. */
export const borrowedMark: Detection = {
  id: 'borrowedMark',
  severity: 'suspect',
  examine({ name, brand, page }) {
    const marks = page ? marksOf(page, brand) : undefined;
    return marks && !marks.saved && marks.count === 1 ? { seen: name.shown, official: marks.host } : undefined;
  },
};

export const examples: Examples = {
  warns: [{ host: 'a.example', page: { iconHosts: ['support.token.im'] } }],
  quiet: [
    { host: 'a.example', page: { iconHosts: ['a.example'] } },
    { host: 'a.example', page: { canonicalHost: 'token.im', iconHosts: ['token.im'] } },
  ],
};
