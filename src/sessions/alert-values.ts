import type { Alert } from './alert';

/** Words for what a row does not say, in the user's language. */
export interface MissingWords {
  time: string;
  device: string;
  place: string;
}

/**
 * What an alert's sentence (`alert_<signal>`) is filled with. `tag` is BCP 47. The place is the country, where the
 * page named one: nothing finer is kept in the clear.
 */
export function alertValues(alert: Alert, tag: string, missing: MissingWords) {
  const row = alert.rows[0];
  const { browser, os } = row?.device ?? { browser: '', os: '' };
  // What concerns no row happened when it was seen.
  const at = row ? row.at : alert.at;
  return {
    time:
      at === null ? missing.time : new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
    device: [browser, os].filter(Boolean).join(' · ') || missing.device,
    place: (row?.country && new Intl.DisplayNames([tag], { type: 'region' }).of(row.country)) || missing.place,
    count: alert.rows.length,
  };
}
