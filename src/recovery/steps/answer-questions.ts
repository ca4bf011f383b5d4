import type { Step } from '../step';

/** Four short questions that decide what is urgent. "Not sure" is an answer. */
export const answerQuestions: Step = {
  id: 'answerQuestions',
  applies: () => true,
  urgency: () => 100,
  tasks: ({ triage, review }) => [
    { id: 'answerLeaked', done: triage.leaked !== undefined },
    { id: 'answerStillSignedIn', done: triage.stillSignedIn !== undefined },
    // An incident that began with a strange sign-in has its answer.
    { id: 'answerUnknownSignIns', done: triage.unknownSignIns !== undefined || review.suspicious === 'yes' },
    { id: 'answerValuables', done: triage.valuables !== undefined },
  ],
};
