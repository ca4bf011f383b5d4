import './field.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** Room for several lines of a text that is no secret: a browser may keep it when it restores a session. */
export function TextBox(props: {
  label: ComponentChildren;
  value: string;
  onInput: (value: string) => void;
  rows: number;
  maxLength: number;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <textarea
        id={id}
        class="input text-box"
        rows={props.rows}
        maxLength={props.maxLength}
        value={props.value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}
