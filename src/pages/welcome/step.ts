import type { VaultStatus } from '../../panel';

export const steps = ['intro', 'site', 'passphrase', 'recoveryKey', 'firstKey', 'copy', 'done'] as const;
export type Step = (typeof steps)[number];

/** What each step gets: the way on, and the way back where there is one. */
export interface StepProps {
  next: () => unknown;
  back: () => unknown;
}

/**
 * Where the user really is: the step that was kept, corrected by what the vault says. A new vault must have its
 * recovery key confirmed first; one that exists cannot be created again.
 */
export function stepFor(kept: Step, vault: VaultStatus['state']): Step {
  if (vault === 'creating') return 'recoveryKey';
  const at = steps.indexOf(kept);
  if (vault === 'none' || vault === 'notHere') return steps[Math.min(at, steps.indexOf('passphrase'))] as Step;
  return steps[Math.max(at, steps.indexOf('firstKey'))] as Step;
}
