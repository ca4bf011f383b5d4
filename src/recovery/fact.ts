import type { KeyKind } from './kind';

/** What a user answered or did in the guide. Facts are stored at once; the plan is computed from them. */
export interface Facts {
  kind: KeyKind;
  triage: {
    leaked?: YesNo;
    /** When the guard saw a key of this kind reach a page. */
    leakSeenAt?: number;
    stillSignedIn?: YesNo;
    valuables?: YesNo;
    unknownSignIns?: YesNo;
  };
  /** Places searched, by the id of a usual place (`place_<id>` in the messages) or of one recorded with a key. */
  places: Record<string, 'found' | 'not-there'>;
  search: {
    /** The vault's own copy was opened and looked at. */
    vaultAt?: number;
    vaultHad?: 'found' | 'not-there';
    /** The search is over. */
    outcome?: 'found' | 'lost';
  };
  reset: { method?: string; openedAt?: number; requestedAt?: number; remindAt?: number; doneAt?: number };
  review: {
    listOpenedAt?: number;
    reviewedAt?: number;
    suspicious?: YesNo;
    passwordChangedAt?: number;
    supportAskedAt?: number;
  };
  newKey: {
    /** The record of the new key, and of the one it replaces. */
    savedId?: string;
    savedAt?: number;
    retiredId?: string;
    retiredAt?: number;
    retiredProof?: 'seen-refused' | 'said-refused';
    copyAt?: number;
    secondCopyAt?: number;
    drilledAt?: number;
    secondFactorAt?: number;
    backupCodesAt?: number;
  };
  /** For a wallet secret, which nobody can reset. */
  wallet: {
    warnedAt?: number;
    newWalletAt?: number;
    /** The new wallet's phrase is on paper and was compared. */
    phraseKeptAt?: number;
    movedAt?: number;
    approvalsRevokedAt?: number;
  };
}
export type YesNo = 'yes' | 'no' | 'unsure';
export type FactGroup = Exclude<keyof Facts, 'kind'>;
export type FactValue = string | number;

/** One change of one group, as a panel asks for it. A value of `null` takes the fact back. */
export interface FactChange {
  group: FactGroup;
  set: Readonly<Record<string, FactValue | null>>;
}

type Test = (value: unknown) => boolean;
const oneOf =
  (...allowed: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);
const yesNo = oneOf('yes', 'no', 'unsure');
const looked = oneOf('found', 'not-there');
const id: Test = (value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
/** Epoch ms within what a Date can hold. */
const time: Test = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 8.64e15;

/** Every fact that there is, and what it may hold. Places have no list: they carry ids of the user's own. */
const known: { [G in Exclude<FactGroup, 'places'>]: Record<keyof Facts[G] & string, Test> } = {
  triage: { leaked: yesNo, leakSeenAt: time, stillSignedIn: yesNo, valuables: yesNo, unknownSignIns: yesNo },
  search: { vaultAt: time, vaultHad: looked, outcome: oneOf('found', 'lost') },
  reset: { method: id, openedAt: time, requestedAt: time, remindAt: time, doneAt: time },
  review: { listOpenedAt: time, reviewedAt: time, suspicious: yesNo, passwordChangedAt: time, supportAskedAt: time },
  newKey: {
    savedId: id,
    savedAt: time,
    retiredId: id,
    retiredAt: time,
    retiredProof: oneOf('seen-refused', 'said-refused'),
    copyAt: time,
    secondCopyAt: time,
    drilledAt: time,
    secondFactorAt: time,
    backupCodesAt: time,
  },
  wallet: { warnedAt: time, newWalletAt: time, phraseKeptAt: time, movedAt: time, approvalsRevokedAt: time },
};

export const factGroups = ['triage', 'places', 'search', 'reset', 'review', 'newKey', 'wallet'] as const;

/** Most places that one incident holds: the usual ones and those recorded with the keys. */
const mostPlaces = 100;

const testOf = (group: FactGroup, name: string): Test | undefined => {
  if (group === 'places') return id(name) && !(name in Object.prototype) ? looked : undefined;
  const tests: Record<string, Test> = known[group];
  return Object.hasOwn(tests, name) ? tests[name] : undefined;
};

export const noFacts = (kind: KeyKind): Facts => ({
  kind,
  triage: {},
  places: {},
  search: {},
  reset: {},
  review: {},
  newKey: {},
  wallet: {},
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Merges a change. Names that are no fact, values that the fact cannot hold and places beyond 100 are passed over.
 * Answers the old facts themselves when nothing changes.
 */
export function learn(facts: Facts, change: FactChange): Facts {
  if (!isObject(change) || !factGroups.includes(change.group) || !isObject(change.set)) return facts;
  const { group, set } = change;
  const before: Record<string, unknown> = facts[group];
  const next = { ...before };
  for (const [name, value] of Object.entries(set)) {
    const fits = testOf(group, name);
    if (!fits) continue;
    if (value === null) delete next[name];
    else if (fits(value) && (name in next || Object.keys(next).length < mostPlaces)) next[name] = value;
  }
  const names = new Set([...Object.keys(before), ...Object.keys(next)]);
  return [...names].every((name) => before[name] === next[name]) ? facts : { ...facts, [group]: next };
}

/** Reads facts back from storage: what is not a fact is left out. */
export function parseFacts(kind: KeyKind, value: unknown): Facts {
  const from = isObject(value) ? value : {};
  return factGroups.reduce(
    (facts, group) => learn(facts, { group, set: (from[group] ?? {}) as FactChange['set'] }),
    noFacts(kind),
  );
}
