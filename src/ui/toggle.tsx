import './toggle.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SwitchProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** On or off, at once. */
export function Toggle(props: SwitchProps) {
  const id = useId();
  return (
    <div class="toggle">
      <span class="text grow">
        <b id={id}>{props.label}</b>
        {props.hint && <span id={`${id}-hint`}>{props.hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-labelledby={id}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        checked={props.checked}
        aria-checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="track" />
    </div>
  );
}
