import { useEffect } from 'preact/hooks';
import type { GivenAnswer } from '../../flows/answer-row';
import type { SessionsView } from '../../messages/protocol';
import { ask } from '../../messages/send';
import { state } from '../../platform/state';
import type { ServiceProfile } from '../../services/service';
import type { AnswerScope } from '../../sessions/event';
import { useAnswer } from '../use-answer';

export interface SignIns {
  view: SessionsView;
  service: ServiceProfile;
  /** Where the services that are watched beside it have their sign-in list, by id. */
  lists: ReadonlyMap<string, Pick<ServiceProfile, 'name' | 'urls'>>;
  /** When it was read (epoch ms). */
  now: number;
}

export interface Sessions {
  /** `undefined` until the first reading. */
  value: SignIns | undefined;
  failed: boolean;
  again(): Promise<void>;
  /** Stores the answer for each row, then reads again. Rejects when it could not be stored. */
  answer(rowIds: readonly string[], answer: GivenAnswer['answer'], scope?: AnswerScope): Promise<void>;
}

/** What is known of the sign-ins. Read anew whenever the user comes back, from the official site for one. */
export function useSessions(): Sessions {
  const { value, failed, again } = useAnswer<SignIns>(async () => {
    const [view, service] = await Promise.all([ask('readSessions'), ask('readService')]);
    const others = view.accounts.length > 1 ? await state.watchedServices.read() : [];
    const lists = new Map(
      others.map(({ id, name, signInList }) => [id, { name, urls: { ...service.urls, signInList } }] as const),
    );
    return { view, service, lists, now: Date.now() };
  });
  useEffect(() => {
    const back = () => void (document.visibilityState === 'visible' && again());
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [again]);
  const answer: Sessions['answer'] = async (rowIds, given, scope) => {
    for (const rowId of rowIds) await ask('answerRow', { rowId, answer: given, ...(scope ? { scope } : {}) });
    await again();
  };
  return { value, failed, again, answer };
}

/**
 * Makes the guide ready at its review: an open incident is kept, otherwise one begins. The list that raised the question
 * need not be opened again before its rows can be judged.
 */
export async function beginReview(): Promise<void> {
  const [{ incident }, { watch }] = await Promise.all([ask('readGlance'), ask('readSessions')]);
  if (!incident) await ask('openIncident', 'account-key');
  await ask('changeFacts', {
    group: 'review',
    set: { suspicious: 'yes', ...(watch.listReadAt !== undefined && { listOpenedAt: watch.listReadAt }) },
  });
  // It answers one of the guide's questions too, and with it decides what is urgent.
  await ask('changeFacts', { group: 'triage', set: { unknownSignIns: 'yes' } });
}
