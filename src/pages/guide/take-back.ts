import type { FactChange, FactGroup } from '../../recovery/fact';

const facts: Record<string, readonly [FactGroup, ...string[]]> = {
  knowNobodyCanReset: ['wallet', 'warnedAt'],
  openVaultCopy: ['search', 'vaultAt', 'vaultHad'],
  decideSearch: ['search', 'outcome'],
  makeNewWallet: ['wallet', 'newWalletAt'],
  keepNewPhrase: ['wallet', 'phraseKeptAt'],
  moveEverything: ['wallet', 'movedAt'],
  revokeApprovals: ['wallet', 'approvalsRevokedAt'],
  openReset: ['reset', 'openedAt'],
  sendRequest: ['reset', 'requestedAt', 'remindAt'],
  finishReset: ['reset', 'doneAt'],
  openSignInList: ['review', 'listOpenedAt'],
  judgeSignIns: ['review', 'reviewedAt', 'suspicious'],
  changePassword: ['review', 'passwordChangedAt'],
  askSupport: ['review', 'supportAskedAt'],
  saveNewKey: ['newKey', 'savedAt', 'savedId'],
  retireOldKey: ['newKey', 'retiredAt', 'retiredId', 'retiredProof'],
  retireOldWallet: ['newKey', 'retiredAt'],
  makeCopy: ['newKey', 'copyAt'],
  drillCopy: ['newKey', 'drilledAt'],
  makeSecondCopy: ['newKey', 'secondCopyAt'],
  setUpSecondFactor: ['newKey', 'secondFactorAt'],
  keepBackupCodes: ['newKey', 'backupCodesAt'],
};

/** The change that makes a task undone again; `undefined` where its own answers do that. */
export function takeBack(task: string): FactChange | undefined {
  const [group, ...names] = facts[task] ?? [];
  return group && { group, set: Object.fromEntries(names.map((name) => [name, null])) };
}
