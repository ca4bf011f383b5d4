import type { Answer } from '../sessions/event';
import type { FoldedJournal } from '../sessions/folded-journal';

export interface AnswerDeps {
  journal: FoldedJournal;
  /** Takes back the notification and the badge of what is answered. */
  deliver(): Promise<void>;
  now(): number;
}

/** The user's word for a row; with an alert's id, for all its rows. The last word counts. */
export const answerRow =
  ({ journal, deliver, now }: AnswerDeps) =>
  async ({ rowId, answer }: { rowId: string; answer: Answer }): Promise<void> => {
    const at = now();
    await journal.append(`answer:${rowId}:${at}`, { kind: 'answered', at, rowId, answer });
    await deliver();
  };
