import { noted, type Step } from '../step';
import { isSomebodyIn } from '../triage';

/** Has somebody else signed in? The official sign-in list says so; what it shows decides what follows. */
export const reviewSessions: Step = {
  id: 'reviewSessions',
  applies: ({ kind }) => kind !== 'wallet-secret',
  urgency: ({ triage, review }) => {
    if (noted(review.reviewedAt)) return 0;
    // "Not me" was said of a sign-in: this is what the user came for, the questions can wait.
    if (review.suspicious === 'yes') return 110;
    // While still signed in, other sessions can be ended at once: before a reset that may take days.
    return isSomebodyIn({ triage, review }) && triage.stillSignedIn === 'yes' ? 30 : 0;
  },
  tasks: ({ review }) => [
    { id: 'openSignInList', done: noted(review.listOpenedAt) || noted(review.reviewedAt) },
    { id: 'judgeSignIns', done: noted(review.reviewedAt) },
    ...(review.suspicious === 'yes' || review.suspicious === 'unsure'
      ? [
          { id: 'changePassword', done: noted(review.passwordChangedAt) },
          { id: 'askSupport', done: noted(review.supportAskedAt) },
        ]
      : []),
  ],
};
