import type { Detection, Examples } from '../detection';

/** The official site inside another page, which can lay its own fields over it. */
export const framedOfficial: Detection = {
  id: 'framedOfficial',
  severity: 'suspect',
  examine: ({ name, brand, page }) =>
    page?.framesOfficial ? { seen: name.shown, official: brand.domains[0]?.host ?? brand.name } : undefined,
};

export const examples: Examples = {
  warns: [{ host: 'a.example', page: { framesOfficial: true } }],
  quiet: [{ host: 'a.example', page: { title: 'imToken' } }],
};
