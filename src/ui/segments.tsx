import './segments.css';
import { useId } from 'preact/hooks';

/** One of a few views of the same list. */
export function Segments<T extends string>(props: {
  legend: string;
  options: readonly { value: T; title: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class="sr-only">{props.legend}</legend>
      {props.options.map(({ value, title }) => (
        <label class="segment" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
