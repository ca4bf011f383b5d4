import type { Signal } from '../signal';
import { burstOfFailures } from './burst-of-failures';
import { changedAfterUnexplained } from './changed-after-unexplained';
import { cookieFromElsewhere } from './cookie-from-elsewhere';
import { endedAfterUnexplained } from './ended-after-unexplained';
import { exportWhileOpen } from './export-while-open';
import { extensionReadsCookies } from './extension-reads-cookies';
import { lookalikeSubmitted } from './lookalike-submitted';
import { lookalikeThenUnmatched } from './lookalike-then-unmatched';
import { unmatchedSignIn } from './unmatched-sign-in';
import { usedWhileClosed } from './used-while-closed';

export const signals: readonly Signal[] = [
  burstOfFailures,
  changedAfterUnexplained,
  cookieFromElsewhere,
  endedAfterUnexplained,
  exportWhileOpen,
  extensionReadsCookies,
  lookalikeSubmitted,
  lookalikeThenUnmatched,
  unmatchedSignIn,
  usedWhileClosed,
];
