import type { Step } from '../step';
import { answerQuestions } from './answer-questions';
import { confirmLoss } from './confirm-loss';
import { expectThieves } from './expect-thieves';
import { keepNewKey } from './keep-new-key';
import { moveAssets } from './move-assets';
import { resetKey } from './reset-key';
import { reviewSessions } from './review-sessions';

/** In walking order. */
export const steps: readonly Step[] = [
  answerQuestions,
  expectThieves,
  confirmLoss,
  moveAssets,
  resetKey,
  reviewSessions,
  keepNewKey,
];
