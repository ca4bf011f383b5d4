import { noted, type Step } from '../step';
import { isChangeUrgent, isExposed, isReplaced } from '../triage';

/** Ask the provider for a new key, on the official site only. It takes time: the request is tracked. */
export const resetKey: Step = {
  id: 'resetKey',
  applies: isReplaced,
  urgency: (facts) => (isChangeUrgent(facts) ? 105 : isExposed(facts) && !noted(facts.reset.doneAt) ? 20 : 0),
  tasks: ({ reset }) => [
    { id: 'chooseMethod', done: reset.method !== undefined || noted(reset.doneAt) },
    { id: 'openReset', done: noted(reset.openedAt) || noted(reset.doneAt) },
    { id: 'sendRequest', done: noted(reset.requestedAt) || noted(reset.doneAt) },
    { id: 'finishReset', done: noted(reset.doneAt) },
  ],
};
