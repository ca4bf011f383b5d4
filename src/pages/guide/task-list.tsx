import { useEffect, useRef, useState } from 'preact/hooks';
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
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    // What was pressed is gone: the focus goes on with the work, not back to the top.
    const here = list.current?.querySelector<HTMLElement>('.task-here');
    here?.focus({ preventScroll: true });
    here?.closest('li')?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  return (
    <ul ref={list}>
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
  const title = taskWords(task.id, undefined, facts.kind);
  const optional = task.optional && <span class="soft small"> · {t('guide_optional')}</span>;
  if (!open || !Action)
    return (
      <TaskRow
        label={
          <button type="button" class="task-open" onClick={onOpen}>
            <span class="grow">
              {title}
              {optional}
            </span>
            <span class="task-open-word">{t(task.done ? 'guide_lookAgain' : 'guide_doNow')}</span>
          </button>
        }
        done={task.done}
        doneLabel={t('guide_state_done')}
      />
    );
  return (
    <TaskRow
      label={
        <>
          {title}
          {optional}
        </>
      }
      hint={taskWords(task.id, 'text', facts.kind)}
      done={task.done}
      doneLabel={t('guide_state_done')}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a task is no set of inputs */}
      <div class="task-here" role="group" aria-label={title} tabIndex={-1}>
        <Action />
        {task.done && back && (
          <LinkButton tone="calm" onClick={() => learn(back.group, back.set)}>
            {t('guide_takeBack')}
          </LinkButton>
        )}
      </div>
    </TaskRow>
  );
}
