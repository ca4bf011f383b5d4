import { learnt } from '../example-rows';
import type { Examples, Signal } from '../signal';

/** D10: an extension that may read the site's cookies was added: for the review list, most are harmless. */
export const extensionReadsCookies: Signal = {
  id: 'extensionReadsCookies',
  look: ({ event }) =>
    event.kind === 'extension-added' ? [{ key: event.extensionId, level: 1, rows: [], about: event.name }] : [],
};

const t0 = Date.UTC(2026, 2, 2, 9);
export const examples: Examples = {
  raises: [[...learnt(t0), { kind: 'extension-added', at: t0 + 7e6, extensionId: 'abcdefgh' }]],
  quiet: [learnt(t0)],
};
