import './heat-strip.css';
import { useRef } from 'preact/hooks';

/** One day of the strip. */
export interface HeatDay {
  /** Names the day for `picked` and `onPick`. */
  id: string;
  /** How much happened. The shade grows at 1, 2, 4 and 7. */
  count: number;
  /** Something in it stands out: drawn as a dot on the day. */
  marked: boolean;
  /** Nothing can be said about this day: drawn as an outline. */
  unseen: boolean;
  /** The day in words: its name and what happened. */
  label: string;
}

/** Days as a calendar: a column for each week, a row for each weekday. Days with a count can be picked. */
export function HeatStrip(props: {
  /** The whole strip in one sentence. */
  label: string;
  /** One after the other, without holes. */
  days: readonly HeatDay[];
  /** The row of the first day, 0–6. */
  firstRow: number;
  /** Seven short names for the rows; an empty one is left out. */
  weekdays: readonly string[];
  /** Names above the columns, by the id of the day that they begin with. */
  months: readonly { day: string; name: string }[];
  picked?: string | undefined;
  onPick: (id: string | undefined) => void;
}) {
  const grid = useRef<HTMLDivElement>(null);
  const place = (index: number) => {
    const cell = index + props.firstRow;
    return { column: Math.floor(cell / 7) + 2, row: (cell % 7) + 2 };
  };
  const busy = props.days.filter(({ count }) => count > 0);
  // One stop for the tab key; arrows walk over the days on which something happened.
  const stop = busy.find(({ id }) => id === props.picked) ?? busy.at(-1);
  const walk = (event: KeyboardEvent, from: number) => {
    const to = { ArrowRight: from + 1, ArrowDown: from + 1, ArrowLeft: from - 1, ArrowUp: from - 1 }[event.key];
    const day = { Home: busy[0], End: busy.at(-1) }[event.key] ?? (to === undefined ? undefined : busy[to]);
    if (!day) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-day="${day.id}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that this picture does not want
    <div class="heat" role="group" aria-label={props.label} ref={grid}>
      {props.weekdays.map((name, row) => (
        <span key={name} class="heat-weekday" style={{ gridRow: row + 2 }} aria-hidden="true">
          {name}
        </span>
      ))}
      {props.months.map(({ day, name }) => (
        <span
          key={day}
          class="heat-month"
          style={{ gridColumn: place(props.days.findIndex(({ id }) => id === day)).column }}
          aria-hidden="true"
        >
          {name}
        </span>
      ))}
      {props.days.map((day, index) => {
        const { column, row } = place(index);
        const at = { gridColumn: column, gridRow: row };
        const look = `heat-day shade-${shade(day.count)}${day.marked ? ' marked' : ''}${day.unseen ? ' unseen' : ''}`;
        if (day.count === 0) return <span key={day.id} class={look} style={at} title={day.label} aria-hidden="true" />;
        return (
          <button
            key={day.id}
            type="button"
            class={look}
            style={at}
            title={day.label}
            aria-label={day.label}
            aria-pressed={day.id === props.picked}
            tabIndex={day === stop ? 0 : -1}
            data-day={day.id}
            onClick={() => props.onPick(day.id === props.picked ? undefined : day.id)}
            onKeyDown={(event) => walk(event, busy.indexOf(day))}
          />
        );
      })}
    </div>
  );
}

const shade = (count: number) => [1, 2, 4, 7].filter((least) => count >= least).length;
