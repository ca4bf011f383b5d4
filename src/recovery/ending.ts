import type { Facts } from './fact';
import { isMoved, isReplaced } from './triage';

/** How a finished incident ended: `guide_end_<ending>` in the messages. */
export type Ending = 'sameKey' | 'newKey' | 'newWallet' | 'nothingLeft';

/** Only a wallet secret can end with nothing left: no copy found, no device on which the wallet still opens. */
export function ending(facts: Facts): Ending {
  if (facts.kind !== 'wallet-secret') return isReplaced(facts) ? 'newKey' : 'sameKey';
  if (isMoved(facts)) return 'newWallet';
  return facts.search.outcome === 'found' ? 'sameKey' : 'nothingLeft';
}
