import { noted, type Step } from '../step';
import { isChangeUrgent, isExposed, isMoved } from '../triage';

/** A wallet secret cannot be replaced: what it opens moves to a new wallet, while that is still possible. */
export const moveAssets: Step = {
  id: 'moveAssets',
  applies: isMoved,
  // While the wallet opens and somebody may have the secret, every hour counts; else a search is the smaller effort.
  urgency: (facts) => {
    if (isChangeUrgent(facts)) return 105;
    const canMove = facts.triage.stillSignedIn === 'yes' || facts.search.outcome === 'found';
    return canMove && !noted(facts.wallet.movedAt) && (isExposed(facts) || facts.triage.leaked !== 'no') ? 20 : 0;
  },
  tasks: ({ wallet, triage, search }) => [
    ...(triage.stillSignedIn === 'unsure' && search.outcome !== 'found' && !noted(wallet.newWalletAt)
      ? [{ id: 'tryWallet', done: false }]
      : []),
    { id: 'makeNewWallet', done: noted(wallet.newWalletAt) },
    { id: 'keepNewPhrase', done: noted(wallet.phraseKeptAt) },
    { id: 'moveEverything', done: noted(wallet.movedAt) },
    { id: 'revokeApprovals', done: noted(wallet.approvalsRevokedAt), optional: true },
  ],
};
