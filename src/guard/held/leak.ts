import { type LeakGot, type LeakReport, leakGots, parseLeakReport } from '../leak/leak';
import type { MarkedKey } from './marked-key';

/** A guarded key or something of its shape that was typed on a site which is not the official one. Memory only. */
export interface Leak extends LeakReport {
  id: string;
  tabId: number;
  at: number;
  /** Whose page it was. */
  host: string;
  /** That page over which protocol: `https://host`. */
  site: string;
  /** The address that the tab showed, to go back to. */
  url: string;
  /** The one before it. */
  cameFrom?: string;
  /** Of a guarded key. */
  kind?: MarkedKey['kind'];
  /** The site looks like an imitation: it is given no key. */
  suspect?: true;
}

/** What the user can choose on our page. */
export type LeakChoice = 'back' | 'official' | 'return' | 'allow' | 'change';

/** A leak as our page shows it. */
export interface ShownLeak {
  leak: Leak;
  /** Too short to be stopped at its half: the page may have all but its last character. */
  almost: boolean;
  /** An exception may be given. */
  canAllow: boolean;
}

/** What tells one report's subject from another's. */
export const subjectOf = ({ what }: Pick<LeakReport, 'what'>): string =>
  'mark' in what ? `mark ${what.mark}` : `shape ${what.shape}`;

export const graver = (a: LeakGot, b: LeakGot): LeakGot => (leakGots.indexOf(a) >= leakGots.indexOf(b) ? a : b);

export const parseLeaks = (value: unknown): Leak[] =>
  (Array.isArray(value) ? value : []).filter(
    (one): one is Leak =>
      parseLeakReport(one) !== undefined &&
      Number.isInteger(one.tabId) &&
      Number.isFinite(one.at) &&
      [one.id, one.host, one.site, one.url].every((text) => typeof text === 'string'),
  );

/** A site may be given a key of an account. Phrases, private keys and whatever looks like one are never given away. */
export const canAllow = ({ what, kind, suspect }: Leak): boolean =>
  'mark' in what && kind !== undefined && kind !== 'wallet-secret' && suspect !== true;
