import type { KeyKind } from './kind';

/** What a user answered or did in the guide. Facts are stored at once; the plan is computed from them. */
export interface Facts {
  kind: KeyKind;
  triage: { leaked?: YesNo; stillSignedIn?: YesNo; valuables?: YesNo; unknownSignIns?: YesNo };
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
    retiredAt?: number;
    retiredProof?: 'seen-refused' | 'said-refused';
    copyAt?: number;
    secondCopyAt?: number;
    drilledAt?: number;
    secondFactorAt?: number;
    backupCodesAt?: number;
  };
  /** For a wallet secret, which nobody can reset. */
  wallet: { warnedAt?: number; newWalletAt?: number; movedAt?: number; approvalsRevokedAt?: number };
}
export type YesNo = 'yes' | 'no' | 'unsure';
export type FactGroup = Exclude<keyof Facts, 'kind'>;

/** One change of one group, as a panel asks for it. A value of `null` takes the fact back. */
export interface FactChange {
  group: FactGroup;
  set: Readonly<Record<string, string | number | null>>;
}

export const factGroups = ['triage', 'places', 'search', 'reset', 'review', 'newKey', 'wallet'] as const;

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

/** Most facts in one group, and characters in one fact, that are taken from anyone. */
const caps = { facts: 100, characters: 200 };

/** Merges a change. Answers the old facts themselves when nothing changes or the change is not one. */
export function learn(facts: Facts, { group, set }: FactChange): Facts {
  if (!factGroups.includes(group)) return facts;
  const known: Record<string, unknown> = facts[group];
  const next = { ...known };
  for (const [name, value] of Object.entries(set)) {
    if (!/^[\w-]{1,64}$/.test(name)) continue;
    if (value === null) delete next[name];
    else if (typeof value === 'number' ? Number.isFinite(value) : value.length <= caps.characters) next[name] = value;
  }
  const names = new Set([...Object.keys(known), ...Object.keys(next)]);
  if ([...names].every((name) => known[name] === next[name]) || Object.keys(next).length > caps.facts) return facts;
  return { ...facts, [group]: next };
}
