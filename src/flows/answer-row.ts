import type { Answer, AnswerScope } from '../sessions/event';
import type { FoldedJournal } from '../sessions/folded-journal';
import { firstAccount, partsOf } from '../sessions/watches';

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
    const { account, id } = partsOf(rowId);
    const isOne = (await journal.accounts()).size === 1;
    // An alert without rows concerns all accounts, and its id is no row's.
    const of = isOne || (account === firstAccount && /^\w+:/.test(id)) ? {} : { of: [account] };
    const event = { kind: 'answered', at, rowId: id, answer, ...(scope ? { scope } : {}), ...of } as const;
    await journal.append(`answer:${rowId}:${answer}:${at}`, event);
    await deliver();
  };
