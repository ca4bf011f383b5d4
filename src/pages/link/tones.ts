import type { CheckedLink } from '../../flows/check-link';

export type Tone = 'good' | 'plain' | 'due' | 'alert';

const tones: Record<CheckedLink['answer'], Tone> = {
  official: 'good',
  trusted: 'plain',
  unknown: 'due',
  app: 'due',
  mail: 'due',
  pay: 'due',
  connect: 'due',
  broken: 'due',
  cannotSee: 'due',
  suspect: 'due',
  secondFactor: 'alert',
  leaves: 'alert',
  neverOpen: 'alert',
  listed: 'alert',
  imitation: 'alert',
};

export const toneOf = (answer: CheckedLink['answer']): Tone => tones[answer];
