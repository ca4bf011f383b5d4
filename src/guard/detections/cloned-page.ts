import { marksOf } from '../clone-marks';
import type { Detection, Examples } from '../detection';

/** A copy of the official page: saved from it, or several marks in it still point there. */
export const clonedPage: Detection = {
  id: 'clonedPage',
  severity: 'imitation',
  examine({ name, brand, page }) {
    const marks = page ? marksOf(page, brand) : undefined;
    if (!marks || (!marks.saved && marks.count < 2)) return undefined;
    return { seen: name.shown, official: marks.host };
  },
};

export const examples: Examples = {
  warns: [
    { host: 'a.example', page: { savedFromHost: 'token.im' } },
    { host: 'a.example', page: { canonicalHost: 'token.im', iconHosts: ['token.im'] } },
  ],
  quiet: [
    { host: 'a.example', page: { canonicalHost: 'token.im' } },
    { host: 'a.example', page: { savedFromHost: 'b.example', iconHosts: ['a.example'] } },
  ],
};
