import './pills.css';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** Any number of a few short answers. */
export function Pills<T extends string>(props: {
  legend: ComponentChildren;
  options: readonly { value: T; label: ComponentChildren }[];
  values: readonly T[];
  onChange: (values: T[]) => void;
}) {
  const flip = (value: T) =>
    props.onChange(
      props.values.includes(value) ? props.values.filter((one) => one !== value) : [...props.values, value],
    );
  return (
    <fieldset class="pills">
      <legend>{props.legend}</legend>
      <div>
        {props.options.map(({ value, label }) => (
          <label class="pill" key={value}>
            <input type="checkbox" checked={props.values.includes(value)} onChange={() => flip(value)} />
            {props.values.includes(value) && <Icon name="tick" size={14} heavy />}
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
