import type { Copy, CopyKindId } from './copy';
import { healthOf, holdsKeys } from './health';

/** Kinds of places that fail for different reasons: a browser's profile, files, paper, somebody's server. */
export const places = ['browser', 'file', 'paper', 'server', 'elsewhere'] as const;
export type Place = (typeof places)[number];

const placeOf: Record<Exclude<CopyKindId, 'shares'>, Place> = {
  'age-file': 'file',
  'age-passphrase': 'file',
  kdbx: 'file',
  paper: 'paper',
  webdav: 'server',
  sync: 'server',
  elsewhere: 'elsewhere',
};

/** Can it lie at home or away? Of a server it is known. */
export const canBeMoved = ({ kind }: Copy): boolean => kind !== 'shares' && kind !== 'webdav' && kind !== 'sync';

/** The old rule: three copies, in two kinds of places, one of them away. */
export interface Spread {
  /** The vault itself is one. */
  copies: number;
  places: readonly Place[];
  away: number;
  /** Copies that nobody has tried, which count for nothing yet. */
  untried: number;
}

/** Only what was tried and came back whole is counted: a copy that does not open is none. */
export function spread(copies: readonly Copy[], now: number): Spread {
  const holding = copies.filter(holdsKeys);
  const good = holding.filter((copy) => copy.proof !== undefined && healthOf(copy, now) !== 'failed');
  const found = new Set<Place>(['browser']);
  for (const { kind } of good) if (kind !== 'shares') found.add(placeOf[kind]);
  return {
    copies: 1 + good.length,
    places: places.filter((place) => found.has(place)),
    away: good.filter((copy) => copy.away === true || !canBeMoved(copy)).length,
    untried: holding.filter(({ proof }) => proof === undefined).length,
  };
}

export const isEnough = ({ copies, places: kinds, away }: Spread): boolean =>
  copies >= 3 && kinds.length >= 2 && away >= 1;
