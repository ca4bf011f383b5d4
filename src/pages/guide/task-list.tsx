import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { PlannedStep } from '../../recovery/plan';
import type { Task } from '../../recovery/step';
import { LinkButton } from '../../ui/link-button';
import { TaskRow } from '../../ui/task-row';
import { useGuide } from './guide-context';
import { takeBack } from './take-back';
import { tasks } from './tasks';
import { taskWords } from './words';

/** A step's tasks: one is unfolded, the next by default; any other can be, to do it early or to change it. */
export function TaskList({ step }: { step: PlannedStep }) {
  const first = step.nextTask ?? step.tasks.find(({ done }) => !done)?.id;
  const [chosen, setChosen] = useState<string>();
  // What was unfolded by hand folds again when the plan moves on.
  useEffect(() => setChosen(undefined), [first]);
  const open = chosen ?? first;
  return (
    <ul>
      {step.tasks.map((task) => (
        <TaskItem key={task.id} task={task} open={open === task.id} onOpen={() => setChosen(task.id)} />
      ))}
    </ul>
  );
}

function TaskItem({ task, open, onOpen }: { task: Task; open: boolean; onOpen: () => void }) {
  const { facts, learn } = useGuide();
  const Action = tasks[task.id];
  const back = takeBack(task.id);
  return (
    <TaskRow
      label={
        <>
          {taskWords(task.id, undefined, facts.kind)}
          {task.optional && <span class="soft small"> · {t('guide_optional')}</span>}
        </>
      }
      hint={open && taskWords(task.id, 'text', facts.kind)}
      done={task.done}
      doneLabel={t('guide_state_done')}
    >
      {open && Action ? (
        <>
          <Action />
          {task.done && back && (
            <LinkButton tone="calm" onClick={() => learn(back.group, back.set)}>
              {t('guide_takeBack')}
            </LinkButton>
          )}
        </>
      ) : (
        <LinkButton tone="calm" onClick={onOpen}>
          {t(task.done ? 'guide_lookAgain' : 'guide_doNow')}
          <span class="sr-only"> {taskWords(task.id, undefined, facts.kind)}</span>
        </LinkButton>
      )}
    </TaskRow>
  );
}
