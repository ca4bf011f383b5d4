import type { Signal } from '../signal';
import { burstOfFailures } from './burst-of-failures';
import { changedAfterUnexplained } from './changed-after-unexplained';
import { endedAfterUnexplained } from './ended-after-unexplained';
import { lookalikeThenUnmatched } from './lookalike-then-unmatched';
import { unmatchedSignIn } from './unmatched-sign-in';

export const signals: readonly Signal[] = [
  burstOfFailures,
  changedAfterUnexplained,
  endedAfterUnexplained,
  lookalikeThenUnmatched,
  unmatchedSignIn,
];
