import type { FactChange, Facts } from '../../src/recovery/fact';
import { usualPlaces } from '../../src/recovery/steps/confirm-loss';

const now = 1_800_000_000_000;
const set = (group: FactChange['group'], values: FactChange['set']) => (): FactChange[] => [{ group, set: values }];
const answers = (name: string) =>
  ['yes', 'no', 'unsure'].map((value): FactChange => ({ group: 'triage', set: { [name]: value } }));

/** Task by task, each change by which a user gets it done: the buttons of the guide, as data. */
export const doings: Record<string, (facts: Facts) => FactChange[]> = {
  answerLeaked: () => answers('leaked'),
  answerStillSignedIn: () => answers('stillSignedIn'),
  answerUnknownSignIns: () => answers('unknownSignIns'),
  answerValuables: () => answers('valuables'),
  knowNobodyCanReset: set('wallet', { warnedAt: now }),
  openVaultCopy: () => [
    { group: 'search', set: { vaultAt: now, vaultHad: 'found' } },
    { group: 'search', set: { vaultAt: now, vaultHad: 'not-there' } },
  ],
  searchPlaces: ({ kind }) => [
    { group: 'places', set: { paper: 'found' } },
    { group: 'places', set: Object.fromEntries(usualPlaces(kind).map((place) => [place, 'not-there'])) },
  ],
  decideSearch: () => [
    { group: 'search', set: { outcome: 'found' } },
    { group: 'search', set: { outcome: 'lost' } },
  ],
  tryWallet: () => ['yes', 'no'].map((value): FactChange => ({ group: 'triage', set: { stillSignedIn: value } })),
  makeNewWallet: set('wallet', { newWalletAt: now }),
  keepNewPhrase: set('wallet', { phraseKeptAt: now }),
  moveEverything: set('wallet', { movedAt: now }),
  revokeApprovals: set('wallet', { approvalsRevokedAt: now }),
  chooseMethod: set('reset', { method: 'email' }),
  openReset: set('reset', { openedAt: now }),
  sendRequest: set('reset', { requestedAt: now }),
  finishReset: set('reset', { doneAt: now }),
  openSignInList: set('review', { listOpenedAt: now }),
  judgeSignIns: () =>
    ['yes', 'no', 'unsure'].map(
      (suspicious): FactChange => ({ group: 'review', set: { reviewedAt: now, suspicious } }),
    ),
  changePassword: set('review', { passwordChangedAt: now }),
  askSupport: set('review', { supportAskedAt: now }),
  saveNewKey: set('newKey', { savedId: 'key-2', savedAt: now }),
  retireOldKey: set('newKey', { retiredAt: now, retiredProof: 'said-refused' }),
  retireOldWallet: set('newKey', { retiredAt: now }),
  makeCopy: set('newKey', { copyAt: now }),
  drillCopy: set('newKey', { drilledAt: now }),
  makeSecondCopy: set('newKey', { secondCopyAt: now }),
  setUpSecondFactor: set('newKey', { secondFactorAt: now }),
  keepBackupCodes: set('newKey', { backupCodesAt: now }),
};
