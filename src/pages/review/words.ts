import { type Key, t, tFor, timeTag } from '../../i18n/t';
import type { JudgedRow } from '../../messages/protocol';
import type { Alert } from '../../sessions/alert';
import type { Device, RowKind, SeenRow } from '../../sessions/event';
import type { IconName } from '../../ui/icon';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A day, with its year only where that is not this year's. */
export const dayWords = (at: number, now: number): string =>
  new Intl.DateTimeFormat(timeTag(), { month: 'short', day: 'numeric', ...yearOf(at, now) }).format(at);

/** A time as exactly as it is known: to the minute, roughly, or the day alone. */
export function timeWords(at: number, now: number, granularityMs = minuteMs): string {
  if (granularityMs >= 20 * hourMs) return dayWords(at, now);
  const format = new Intl.DateTimeFormat(timeTag(), {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...yearOf(at, now),
  });
  const time = format.format(at);
  return granularityMs >= 30 * minuteMs ? t('sessions_about', { time }) : time;
}

/** From one day to another, or with the hours where it is one day. */
export function spanWords(from: number, to: number, now: number): string {
  const isLong = to - from >= 20 * hourMs;
  const hours = isLong ? {} : ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const);
  return new Intl.DateTimeFormat(timeTag(), {
    month: 'short',
    day: 'numeric',
    ...hours,
    ...yearOf(from, now),
  }).formatRange(from, to);
}

const yearOf = (at: number, now: number) =>
  new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : ({ year: 'numeric' } as const);

/** `undefined` where the list names neither browser nor system. */
export function deviceWords(device: Device | null): string | undefined {
  const known = (name: string | undefined) => (name && !/^(unknown|other)$/i.test(name) ? name : undefined);
  const browser = known(device?.browser);
  const os = known(device?.os);
  return browser && os ? t('sessions_device', { browser, os }) : (browser ?? os);
}

/** The country's name; `undefined` where the row names none. */
export function countryWords({ country }: SeenRow): string | undefined {
  if (!country || !/^[A-Za-z]{2}$/.test(country)) return undefined;
  return new Intl.DisplayNames(timeTag(), { type: 'region' }).of(country.toUpperCase());
}

const kinds: Record<Exclude<RowKind, 'sign-in'>, Key> = {
  'password-change': 'sessions_passwordChange',
  'recovery-change': 'sessions_recoveryChange',
  'key-export': 'sessions_keyExport',
};
const outcomes: Record<SeenRow['outcome'], Key> = {
  success: 'sessions_success',
  failure: 'sessions_failure',
  unknown: 'sessions_outcomeUnknown',
};

/** What happened, and whether it succeeded where that is not plain from what happened. */
export function outcomeWords({ what = 'sign-in', outcome }: Pick<SeenRow, 'what' | 'outcome'>): string {
  if (what === 'sign-in') return t(outcomes[outcome]);
  return outcome === 'failure' ? `${t(kinds[what])} · ${t('sessions_failure')}` : t(kinds[what]);
}

export const origins: Record<JudgedRow['origin'], { icon: IconName; words: Key }> = {
  'this-browser': { icon: 'tick', words: 'sessions_fromHere' },
  elsewhere: { icon: 'out', words: 'sessions_fromElsewhere' },
  unknown: { icon: 'info', words: 'sessions_fromUnknown' },
};

/** The row in one breath, for whoever hears only the button. */
export const rowWords = (row: SeenRow, now: number): string =>
  [
    row.at === null ? t('sessions_noTime') : timeWords(row.at, now, row.granularityMs),
    deviceWords(row.device) ?? t('sessions_noDevice'),
    countryWords(row),
  ]
    .filter(Boolean)
    .join(', ');

/** A question's sentence in two halves, around the time, so that the time can be marked up as one. */
export interface QuestionWords {
  before: string;
  time: string;
  /** Epoch ms; absent where the list tells no certain time. */
  at?: number;
  after: string;
}

export function questionWords(alert: Alert, now: number): QuestionWords {
  const row = alert.rows[0];
  const at = row ? row.at : alert.at;
  const mark = '\u0000';
  const sentence = tFor('alert', alert.signal, {
    time: mark,
    device: deviceWords(row?.device ?? null) ?? t('alertDeviceMissing'),
    place: (row && countryWords(row)) ?? t('alertPlaceMissing'),
    count: alert.rows.length,
  });
  const [before = '', after = ''] = sentence.split(mark);
  if (at === null) return { before, time: t('alertTimeMissing'), after };
  const time = timeWords(at, now, row?.granularityMs);
  return { before, time: before === '' ? capital(time) : time, at, after };
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase(timeTag()) + words.slice(1);
