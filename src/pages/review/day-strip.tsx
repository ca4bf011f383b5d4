import { t, timeTag } from '../../i18n/t';
import type { JudgedRow } from '../../messages/protocol';
import type { BlindSpan } from '../../sessions/review';
import { HeatStrip } from '../../ui/heat-strip';
import { calendar, type Day, weekdayOf } from './calendar';
import { dayWords } from './words';

/** The last 90 days of sign-ins as a calendar; choosing a day leaves only its rows. */
export function DayStrip(props: {
  rows: readonly JudgedRow[];
  since: number | undefined;
  blind: readonly BlindSpan[];
  now: number;
  picked: string | undefined;
  onPick: (day: string | undefined) => void;
}) {
  const days = calendar(props.rows, props.since, props.now, props.blind);
  const first = days[0]?.noon ?? props.now;
  const sum = (of: (day: Day) => number) => days.reduce((all, day) => all + of(day), 0);
  return (
    <div class="stack tight">
      <HeatStrip
        label={t('sessions_calendarLabel', {
          signIns: sum(({ count }) => count),
          days: sum(({ count }) => Math.min(count, 1)),
          elsewhere: sum(({ elsewhere }) => elsewhere),
        })}
        days={days.map((day) => ({
          id: day.id,
          count: day.count,
          marked: day.elsewhere > 0,
          unseen: day.unseen,
          label: inWords(day, props.now),
        }))}
        firstRow={weekdayOf(first)}
        weekdays={weekdays()}
        months={months(days)}
        picked={props.picked}
        onPick={props.onPick}
      />
      <Legend />
      {days.some(({ count }) => count > 0) && <p class="small soft">{t('sessions_pickHint')}</p>}
    </div>
  );
}

function inWords({ noon, count, elsewhere, unseen }: Day, now: number): string {
  const day = dayWords(noon, now);
  if (count === 0) return t(unseen ? 'sessions_dayUnseen' : 'sessions_dayNone', { day });
  const what = t('sessions_day', { day, count });
  return elsewhere ? t('sessions_dayElsewhere', { what, count: elsewhere }) : what;
}

/** Every other name: seven in a row are too close to read. */
function weekdays(): string[] {
  const format = new Intl.DateTimeFormat(timeTag(), { weekday: 'short' });
  // 2024-01-01 was a Monday.
  return Array.from({ length: 7 }, (_, row) => (row % 2 ? '' : format.format(new Date(2024, 0, 1 + row))));
}

/** A name where a month begins; the first day's own only where the next name leaves it room. */
function months(days: readonly Day[]) {
  const format = new Intl.DateTimeFormat(timeTag(), { month: 'short' });
  const begins = days.filter(({ noon }) => new Date(noon).getDate() === 1);
  const crowded = days.slice(0, 21).some(({ id }) => id === begins[0]?.id);
  return [...(crowded ? [] : days.slice(0, 1)), ...begins].map(({ id, noon }) => ({
    day: id,
    name: format.format(noon),
  }));
}

function Legend() {
  return (
    <div class="heat-legend small soft">
      <span>
        {t('sessions_legendFewer')}
        {[0, 1, 2, 3, 4].map((shade) => (
          <i key={shade} class={`heat-day shade-${shade}`} />
        ))}
        {t('sessions_legendMore')}
      </span>
      <span>
        <i class="heat-day shade-1 marked" /> {t('sessions_legendElsewhere')}
      </span>
      <span>
        <i class="heat-day unseen" /> {t('sessions_legendBlind')}
      </span>
    </div>
  );
}
