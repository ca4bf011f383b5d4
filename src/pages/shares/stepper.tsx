import { useId } from 'preact/hooks';
import { t } from '../../i18n/t';

/** A small whole number, by two buttons or the arrow keys. */
export function Stepper(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}) {
  const id = useId();
  const { label, value, min, max, onChange } = props;
  const to = (next: number) => {
    if (next >= min && next <= max) onChange(next);
  };
  return (
    <div class="stepper">
      <label for={id}>{label}</label>
      <div>
        <button type="button" aria-label={t('shares_fewer')} disabled={value <= min} onClick={() => to(value - 1)}>
          −
        </button>
        <input
          id={id}
          type="number"
          min={min}
          max={max}
          value={value}
          onInput={(event) => to(Math.round(event.currentTarget.valueAsNumber))}
        />
        <button type="button" aria-label={t('shares_morePieces')} disabled={value >= max} onClick={() => to(value + 1)}>
          +
        </button>
      </div>
    </div>
  );
}
