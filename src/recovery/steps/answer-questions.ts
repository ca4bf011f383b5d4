import type { Step } from '../step';

/** Four short questions that decide what is urgent. "Not sure" is an answer. */
export const answerQuestions: Step = {
  id: 'answerQuestions',
  applies: () => true,
  urgency: () => 100,
  tasks: ({ triage }) => [
    { id: 'answerLeaked', done: triage.leaked !== undefined },
    { id: 'answerStillSignedIn', done: triage.stillSignedIn !== undefined },
    { id: 'answerUnknownSignIns', done: triage.unknownSignIns !== undefined },
    { id: 'answerValuables', done: triage.valuables !== undefined },
  ],
};
