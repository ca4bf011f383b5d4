import type { Facts } from './fact';

export type RiskId = 'unauthorisedAccess' | 'dataLeak' | 'financialLoss' | 'permanentLoss';
export interface ApplyingRisk {
  /** `risk_<id>` in the messages. */
  id: RiskId;
  level: 'acute' | 'possible';
}

/** Which of the guide's four risks apply to this loss. A risk that cannot be ruled out counts as possible. */
export function risks(facts: Facts): ApplyingRisk[] {
  const { kind, triage } = facts;
  const ruledOut = triage.leaked === 'no' && triage.unknownSignIns === 'no';
  const exposure = isExposed(facts) ? 'acute' : ruledOut ? undefined : 'possible';
  const all: [RiskId, ApplyingRisk['level'] | undefined][] = [
    ['unauthorisedAccess', exposure],
    ['dataLeak', kind === 'wallet-secret' ? undefined : exposure],
    ['financialLoss', triage.valuables === 'no' ? undefined : exposure],
    ['permanentLoss', lossForGood(facts)],
  ];
  return all
    .flatMap(([id, level]) => (level ? [{ id, level }] : []))
    .sort((a, b) => Number(b.level === 'acute') - Number(a.level === 'acute'));
}

/** May what the key opened be closed for good? Where a provider can reset it, at worst possibly. */
function lossForGood({ kind, triage, search, reset, wallet }: Facts): ApplyingRisk['level'] | undefined {
  const found = search.outcome === 'found' || (search.outcome === undefined && search.vaultHad === 'found');
  if (found || reset.doneAt !== undefined || wallet.movedAt !== undefined) return undefined;
  if (kind === 'wallet-secret') return triage.stillSignedIn === 'yes' ? 'possible' : 'acute';
  return triage.stillSignedIn === 'yes' ? undefined : 'possible';
}

/** The key is in somebody else's hands, or somebody is in the account: replacing it comes before looking for it. */
export const isExposed = (facts: Facts): boolean => facts.triage.leaked === 'yes' || isSomebodyIn(facts);

/** The guard saw the key reach a page, and nothing was done about it yet: changing it cannot wait for questions. */
export function isChangeUrgent({ kind, triage, reset, wallet }: Facts): boolean {
  if (triage.leaked !== 'yes' || triage.leakSeenAt === undefined) return false;
  if (kind === 'wallet-secret') return wallet.movedAt === undefined && triage.stillSignedIn !== 'no';
  return reset.requestedAt === undefined && reset.doneAt === undefined;
}

/** By the user's answer, or by what the sign-in list showed. */
export const isSomebodyIn = ({ triage, review }: Pick<Facts, 'triage' | 'review'>): boolean =>
  triage.unknownSignIns === 'yes' || review.suspicious === 'yes';

/** A key that its provider replaces. One that was found, and that nobody else has, is kept. */
export const isReplaced = (facts: Facts): boolean =>
  facts.kind !== 'wallet-secret' &&
  (isExposed(facts) || facts.search.outcome !== 'found' || facts.reset.doneAt !== undefined);

/**
 * What a wallet secret opens must move to a new wallet: when somebody may have the secret, or when it is lost while the
 * wallet still opens somewhere. With neither secret nor access there is nothing that can be moved.
 */
export function isMoved(facts: Facts): boolean {
  const { kind, triage, search, wallet } = facts;
  if (kind !== 'wallet-secret') return false;
  if (wallet.newWalletAt !== undefined || isChangeUrgent(facts)) return true;
  if (search.outcome === 'found') return isExposed(facts) || triage.leaked !== 'no';
  return triage.stillSignedIn === 'yes' || triage.stillSignedIn === 'unsure';
}
