import './toggle.css';
import { useId } from 'preact/hooks';
import { Icon } from './icon';
import type { SwitchProps } from './toggle';

/** Something to agree to or to tick off, as part of a larger step. */
export function CheckRow(props: SwitchProps) {
  const id = useId();
  return (
    <div class="check-row">
      <input
        type="checkbox"
        aria-labelledby={id}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="box">
        <Icon name="tick" size={16} heavy />
      </span>
      <span class="text grow">
        <b id={id}>{props.label}</b>
        {props.hint && <span id={`${id}-hint`}>{props.hint}</span>}
      </span>
    </div>
  );
}
