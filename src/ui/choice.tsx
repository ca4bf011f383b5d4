import './choice.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon';

export interface Option<T extends string> {
  value: T;
  title: ComponentChildren;
  text?: ComponentChildren;
  icon?: IconName;
}

/** One of a few, as radio cards; `side` puts short answers next to each other (yes / no / not sure). */
export function Choice<T extends string>(props: {
  legend: ComponentChildren;
  options: readonly Option<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  side?: boolean;
  quietLegend?: boolean;
}) {
  const name = useId();
  return (
    <fieldset class={`choice${props.side ? ' side' : ''}`}>
      <legend class={props.quietLegend ? 'sr-only' : undefined}>{props.legend}</legend>
      {props.options.map(({ value, title, text, icon }) => (
        <label class="option" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {icon && (
            <span class="option-mark">
              <Icon name={icon} />
            </span>
          )}
          <span>
            <b>{title}</b>
            {text && <span class="option-text">{text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
