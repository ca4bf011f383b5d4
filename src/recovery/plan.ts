import type { Facts } from './fact';
import type { Step, Task } from './step';

export interface PlannedStep {
  id: string;
  state: 'done' | 'next' | 'later' | 'not-applicable';
  tasks: readonly Task[];
  /** The task to do now, when this is the next step. */
  nextTask?: string;
}

/**
 * The plan for these facts: urgent steps first, then as listed; what does not apply stands last. While anything is
 * left to do, exactly one step is `next`.
 */
export function plan(facts: Facts, steps: readonly Step[]): PlannedStep[] {
  const rank = (step: Step) => step.urgency?.(facts) ?? 0;
  const applying = steps.filter((step) => step.applies(facts)).sort((a, b) => rank(b) - rank(a));
  let nextIsFound = false;
  const planned = applying.map((step): PlannedStep => {
    const tasks = step.tasks(facts);
    const open = tasks.find((task) => !task.done && !task.optional);
    if (!open) return { id: step.id, state: 'done', tasks };
    if (nextIsFound) return { id: step.id, state: 'later', tasks };
    nextIsFound = true;
    return { id: step.id, state: 'next', tasks, nextTask: open.id };
  });
  const rest = steps
    .filter((step) => !step.applies(facts))
    .map((step): PlannedStep => ({ id: step.id, state: 'not-applicable', tasks: [] }));
  return [...planned, ...rest];
}

export const isFinished = (planned: readonly PlannedStep[]): boolean => planned.every((step) => step.state !== 'next');
