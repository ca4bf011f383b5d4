import './field.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { described, FieldNotes } from './field';
import { Icon } from './icon';

export interface SecretFieldProps {
  label: ComponentChildren;
  value: string;
  onInput: (value: string) => void;
  /** Spoken names of the two tools. */
  showLabel: string;
  hideLabel: string;
  clearLabel?: string;
  hint?: ComponentChildren;
  error?: ComponentChildren;
  placeholder?: string;
  focus?: boolean;
  /** Open to read from the start, e.g. while copying a key from paper. */
  shown?: boolean;
}

/** One-line input for a secret; never a textarea, whose text browsers keep when they restore a session. */
export function SecretField(props: SecretFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(props.shown === true);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.focus) input.current?.focus();
  }, [props.focus]);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <div class="secret">
        <input
          id={id}
          ref={input}
          class="input"
          type={(shown ? 'text' : 'password') as 'text'} // the typings tie roles to each single type
          value={props.value}
          placeholder={props.placeholder}
          maxLength={4000}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          data-1p-ignore
          data-lpignore="true"
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={described(id, props)}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <div class="secret-tools">
          {props.clearLabel && props.value && (
            <button
              type="button"
              class="icon-button"
              aria-label={props.clearLabel}
              onClick={() => {
                props.onInput('');
                input.current?.focus();
              }}
            >
              <Icon name="cross" size={18} />
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={shown ? props.hideLabel : props.showLabel}
            aria-controls={id}
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? 'hide' : 'eye'} />
          </button>
        </div>
      </div>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </div>
  );
}
