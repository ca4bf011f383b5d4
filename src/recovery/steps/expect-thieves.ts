import { noted, type Step } from '../step';

/** Nobody can reset a wallet secret; whoever offers to is after it. Said before anything else. */
export const expectThieves: Step = {
  id: 'expectThieves',
  applies: ({ kind }) => kind === 'wallet-secret',
  urgency: () => 90,
  tasks: ({ wallet }) => [{ id: 'knowNobodyCanReset', done: noted(wallet.warnedAt) }],
};
