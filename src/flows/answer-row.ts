import type { Answer, AnswerScope } from '../sessions/event';
import type { FoldedJournal } from '../sessions/folded-journal';

export interface AnswerDeps {
  journal: FoldedJournal;
  /** Takes back the notification and the badge of what is answered, or brings them back. */
  deliver(): Promise<void>;
  now(): number;
}

/** The user's word for a row; with an alert's id, for all its rows. */
export interface GivenAnswer {
  rowId: string;
  /** `withdrawn` takes the last word back: the row is as it was before. */
  answer: Answer | 'withdrawn';
  /** How far "me" reaches; without it, rows of that device on that network. */
  scope?: AnswerScope;
}

/** The last word counts. */
export const answerRow =
  ({ journal, deliver, now }: AnswerDeps) =>
  async ({ rowId, answer, scope }: GivenAnswer): Promise<void> => {
    const at = now();
    const event = { kind: 'answered', at, rowId, answer, ...(scope ? { scope } : {}) } as const;
    await journal.append(`answer:${rowId}:${answer}:${at}`, event);
    await deliver();
  };
