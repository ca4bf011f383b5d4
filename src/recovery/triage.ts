import type { Facts } from './fact';

export type RiskId = 'unauthorised-access' | 'data-leak' | 'financial-loss' | 'permanent-loss';
export interface ApplyingRisk {
  /** `risk_<id>` in the messages. */
  id: RiskId;
  level: 'acute' | 'possible';
}

/** Which of the guide's four risks apply to this loss. A risk that cannot be ruled out counts as possible. */
export function risks({ kind, triage, search }: Facts): ApplyingRisk[] {
  const seen = triage.leaked === 'yes' || triage.unknownSignIns === 'yes';
  const ruledOut = triage.leaked === 'no' && triage.unknownSignIns !== 'unsure' && triage.unknownSignIns !== 'yes';
  const exposure = seen ? 'acute' : ruledOut ? undefined : 'possible';
  const found = search.outcome === 'found' || search.vaultHad === 'found';
  const all: [RiskId, ApplyingRisk['level'] | undefined][] = [
    ['unauthorised-access', exposure],
    ['data-leak', kind === 'wallet-secret' ? undefined : exposure],
    ['financial-loss', triage.valuables === 'no' ? undefined : exposure],
    [
      'permanent-loss',
      kind !== 'wallet-secret' || found ? undefined : triage.stillSignedIn === 'yes' ? 'possible' : 'acute',
    ],
  ];
  return all
    .flatMap(([id, level]) => (level ? [{ id, level }] : []))
    .sort((a, b) => Number(b.level === 'acute') - Number(a.level === 'acute'));
}

/** The key is, or may be, in somebody else's hands: replacing it comes before looking for it. */
export const isExposed = ({ triage }: Facts): boolean => triage.leaked === 'yes' || triage.unknownSignIns === 'yes';
