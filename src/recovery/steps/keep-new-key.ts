import { noted, type Step } from '../step';
import { isMoved, isReplaced } from '../triage';

/** The key that is valid from now on: kept here, the old one retired, two copies made, one of them drilled. */
export const keepNewKey: Step = {
  id: 'keepNewKey',
  applies: (facts) =>
    facts.kind !== 'wallet-secret' || facts.search.outcome === 'found' || noted(facts.wallet.newWalletAt),
  tasks: (facts) => {
    const { newKey } = facts;
    return [
      { id: 'saveNewKey', done: noted(newKey.savedAt) },
      ...(isReplaced(facts) ? [{ id: 'retireOldKey', done: noted(newKey.retiredAt) }] : []),
      // An old phrase opens its empty wallet for ever: it cannot be refused anywhere, only be given up.
      ...(isMoved(facts) ? [{ id: 'retireOldWallet', done: noted(newKey.retiredAt) }] : []),
      { id: 'makeCopy', done: noted(newKey.copyAt) },
      { id: 'drillCopy', done: noted(newKey.drilledAt) },
      { id: 'makeSecondCopy', done: noted(newKey.secondCopyAt) },
      ...(facts.kind === 'wallet-secret'
        ? []
        : [
            { id: 'setUpSecondFactor', done: noted(newKey.secondFactorAt) },
            { id: 'keepBackupCodes', done: noted(newKey.backupCodesAt), optional: true as const },
          ]),
    ];
  },
};
