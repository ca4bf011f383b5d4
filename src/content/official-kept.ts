import type { PageReport } from '../sessions/report';

/** What the worker has not acknowledged yet, kept while one page of the site goes and the next one comes. */
export interface Kept {
  take(): PageReport[];
  put(reports: readonly PageReport[]): void;
}

const key = 'pending-reports';
/** Most reports, and characters of all, that are taken back. */
const caps = { reports: 20, characters: 8000 };

/**
 * In the official site's own `sessionStorage`, which no other site can read, and for the moment only in which the worker
 * has not answered. It holds what the page itself did (a kind and a time); the worker parses it like any other report.
 */
export function keptIn(storage: () => Storage): Kept {
  return {
    take() {
      try {
        const text = storage().getItem(key);
        storage().removeItem(key);
        const reports: unknown = text && text.length <= caps.characters ? JSON.parse(text) : [];
        return Array.isArray(reports) ? reports.slice(0, caps.reports) : [];
      } catch {
        return []; // storage is switched off for this site, or holds something else under this name
      }
    },
    put(reports) {
      try {
        // A list is read anew on every page, and holds addresses: it is not kept, and neither is who is signed in.
        const own = reports
          .filter(({ kind }) => kind !== 'list' && kind !== 'page')
          .map(({ account: _whose, ...report }) => report);
        if (own.length > 0) storage().setItem(key, JSON.stringify(own));
        else storage().removeItem(key);
      } catch {
        // Switched off or full: the wire and the next page are witnesses too.
      }
    },
  };
}
