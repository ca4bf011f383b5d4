import type { Proof } from '../../backup/copy';
import { ask } from '../../messages/send';

/** A drill that found everything that the file should hold is a fact of the open incident, if there is one. */
export async function noteProof({ proof, isOld }: { proof: Proof; isOld?: true }): Promise<void> {
  if (isOld || proof.missing > 0 || proof.damaged > 0) return;
  const { incident } = await ask('readGlance', undefined);
  if (incident) await ask('changeFacts', { group: 'newKey', set: { drilledAt: proof.at } });
}
