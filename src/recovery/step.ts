import type { Facts } from './fact';

/** A step of the guide. Its place in `steps/index.ts` is its place in the guide, unless triage says it is more urgent. */
export interface Step {
  /** `step_<id>` in the messages. */
  id: string;
  applies(facts: Facts): boolean;
  tasks(facts: Facts): readonly Task[];
  /** Steps of higher urgency are walked first; 0 keeps the listed order. */
  urgency?(facts: Facts): number;
}

/** One thing to do within a step: `task_<id>` in the messages. */
export interface Task {
  id: string;
  done: boolean;
  /** Worth doing, but the step is done without it. */
  optional?: true;
}

/** Has this time been noted? */
export const noted = (at: number | undefined): boolean => at !== undefined;
