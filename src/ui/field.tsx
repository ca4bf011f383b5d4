import './field.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon';

export interface FieldProps {
  label: ComponentChildren;
  value: string;
  onInput: (value: string) => void;
  hint?: ComponentChildren;
  error?: ComponentChildren;
  type?: 'text' | 'url' | 'email' | 'tel' | 'number' | 'date' | 'datetime-local' | 'search';
  placeholder?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  readOnly?: boolean;
}

export function Field(props: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="input"
        type={(props.type ?? 'text') as 'text'} // the typings tie roles to each single type
        value={props.value}
        placeholder={props.placeholder}
        maxLength={props.maxLength ?? 500}
        min={props.min}
        max={props.max}
        readOnly={props.readOnly}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={described(id, props)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </div>
  );
}

export const described = (id: string, { hint, error }: { hint?: unknown; error?: unknown }): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** The hint and the error below an input, under the ids that `described` names. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ComponentChildren; error?: ComponentChildren }) {
  return (
    <>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div aria-live="polite">
        {error && (
          <div class="error" id={`${id}-error`}>
            <Icon name="info" size={16} />
            <span>{error}</span>
          </div>
        )}
      </div>
    </>
  );
}
