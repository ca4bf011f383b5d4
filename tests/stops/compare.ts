import type { Month } from './month';

/** What a disturbed month lacks of the same month undisturbed, and what it has too much. */
export interface Harm {
  /** Doings that the journal does not tell of, in either month. */
  lost: string[];
  /** Told more often than in the undisturbed month; alerts about the same row; notifications without an alert. */
  doubled: string[];
  lostAlerts: string[];
  otherAlerts: string[];
}

export function compare(calm: Month, disturbed: Month): Harm {
  const lacking = (from: readonly string[], all: readonly string[]) => all.filter((one) => !from.includes(one));
  const silent = disturbed.alerts.filter((alert) => alert.startsWith('3 ')).length - disturbed.notices;
  return {
    lost: [...calm.lost.map((one) => `undisturbed: ${one}`), ...disturbed.lost],
    doubled: [
      ...Object.entries(disturbed.told)
        .filter(([mark, times]) => times > Math.max(1, calm.told[mark] ?? 0))
        .map(([mark, times]) => `${times} times: ${mark}`),
      ...calm.doubledAlerts.map((one) => `undisturbed: ${one}`),
      ...disturbed.doubledAlerts,
    ],
    lostAlerts: [
      ...lacking(disturbed.alerts, calm.alerts),
      ...Array.from({ length: Math.max(0, silent) }, () => 'an alarm without its notification'),
    ],
    otherAlerts: lacking(calm.alerts, disturbed.alerts),
  };
}
