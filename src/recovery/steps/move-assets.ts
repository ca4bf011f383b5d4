import { noted, type Step } from '../step';
import { isExposed } from '../triage';

/** A wallet secret cannot be replaced: what it opens moves to a new wallet, while that is still possible. */
export const moveAssets: Step = {
  id: 'moveAssets',
  // Without any access left there is nothing that can be moved: the search is all that remains.
  applies: (facts) =>
    facts.kind === 'wallet-secret' && (facts.search.outcome === 'found' || facts.triage.stillSignedIn === 'yes'),
  urgency: (facts) => (isExposed(facts) || facts.triage.stillSignedIn === 'yes' ? 20 : 0),
  tasks: ({ wallet }) => [
    { id: 'makeNewWallet', done: noted(wallet.newWalletAt) },
    { id: 'moveEverything', done: noted(wallet.movedAt) },
    { id: 'revokeApprovals', done: noted(wallet.approvalsRevokedAt), optional: true },
  ],
};
