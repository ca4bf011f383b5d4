import type { KeyKind } from './kind';

/** What a user answered or did in the guide. Facts are stored at once; the plan is computed from them. */
export interface Facts {
  kind: KeyKind;
  triage: { leaked?: YesNo; stillSignedIn?: YesNo; valuables?: YesNo; unknownSignIns?: YesNo };
  /** The vault's own copy was opened and looked at. */
  vaultChecked?: { at: number; found: boolean };
  /** Places searched, by the id of a usual place or of a recorded one. */
  places: Record<string, 'found' | 'not-there'>;
  /** The search is over: the key is lost, or it was found. */
  search?: 'found' | 'lost';
  reset: {
    method?: string;
    /** The verified official page was opened from here. */
    openedAt?: number;
    requestedAt?: number;
    /** The user wants to be reminded at this time. */
    remindAt?: number;
    doneAt?: number;
  };
  review: { listOpenedAt?: number; reviewedAt?: number; suspicious?: YesNo; passwordChangedAt?: number; supportAskedAt?: number };
  newKey: {
    /** Record id of the new key. */
    savedId?: string;
    savedAt?: number;
    retiredAt?: number;
    retiredProof?: 'seen-refused' | 'said-refused';
    copyMadeAt?: number;
    secondCopyAt?: number;
    drilledAt?: number;
    secondFactorAt?: number;
    backupCodesAt?: number;
  };
  /** For a wallet secret, which nobody can reset. */
  wallet: { copyFoundAt?: number; newWalletAt?: number; movedAt?: number; approvalsRevokedAt?: number; scamUnderstoodAt?: number };
}
export type YesNo = 'yes' | 'no' | 'unsure';

/** One change of one group of facts, as a panel asks for it. */
export type FactChange = {
  [Group in keyof Facts]: { group: Group; value: Facts[Group] extends object | undefined ? Partial<NonNullable<Facts[Group]>> : Facts[Group] };
}[Exclude<keyof Facts, 'kind'>];
