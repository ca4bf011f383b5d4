import './task-row.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon';

/**
 * A thing to do inside a step. With `onTick` the user ticks it off; without, the tick follows from what was done.
 * `doneLabel` tells a screen reader that it is done.
 */
export function TaskRow(props: {
  label: ComponentChildren;
  hint?: ComponentChildren;
  done: boolean;
  doneLabel: string;
  onTick?: (done: boolean) => unknown;
  /** Buttons and answers below the text. */
  children?: ComponentChildren;
}) {
  const id = useId();
  const mark = <Icon name="tick" size={16} heavy />;
  return (
    <li class={`task-row${props.done ? ' done' : ''}`}>
      {props.onTick ? (
        <span class="task-tick">
          <input
            type="checkbox"
            checked={props.done}
            aria-labelledby={id}
            onChange={(event) => void props.onTick?.(event.currentTarget.checked)}
          />
          {mark}
        </span>
      ) : (
        <span class="task-tick">{mark}</span>
      )}
      <div class="grow">
        <b id={id}>
          {props.label}
          {props.done && !props.onTick && <span class="sr-only"> ({props.doneLabel})</span>}
        </b>
        {props.hint && <div class="task-hint">{props.hint}</div>}
        <div class="task-actions">{props.children}</div>
      </div>
    </li>
  );
}
