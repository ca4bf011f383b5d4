import type { Copy } from './copy';
import { cadence, healthOf, holdsKeys, isBehind } from './health';

const day = 86_400_000;

/** When a passphrase is to be recalled after it was last used: longer each time it succeeds, shorter when it fails. */
export const recallMs = [3 * day, 7 * day, 14 * day, 28 * day] as const;
/** Two prompts of the clock are never nearer than this, and a snooze lasts as long. */
export const quietMs = 7 * day;
/** How exactly it is known when a prompt was last seen: each look is not worth a write. */
const exactMs = 3_600_000;

/**
 * What the user can be asked for. The first three follow from what the user did (a new key, a new copy, a loss) and are
 * said at once; the last two come by the clock.
 */
export const reminderIds = ['makeCopy', 'setUpDrill', 'beforeReset', 'drill', 'recall'] as const;
export type ReminderId = (typeof reminderIds)[number];
const byClock: readonly ReminderId[] = ['drill', 'recall'];

/** How well the passphrase is known: which of the spans above runs, and since when (epoch ms). */
export interface Recall {
  stage: number;
  since: number;
}

export interface Cadence {
  recall?: Recall;
  /** The prompt of the clock that stands now. `until`: put off, once. */
  asked?: { id: ReminderId; at: number; until?: number };
  /** When a prompt of the clock last stood there. */
  lastAt?: number;
}

export interface Standing {
  hasVault: boolean;
  keys: number;
  vaultCounter: number;
  copies: readonly Copy[];
  /** A guided reset or rotation is ahead: what can be restored had better be known before. */
  resetAhead: boolean;
  recall?: Recall;
}

/** Everything that is due, the most urgent first. */
export function due({ hasVault, keys, vaultCounter, copies, resetAhead, recall }: Standing, now: number): ReminderId[] {
  if (!hasVault) return [];
  const holding = copies.filter(holdsKeys);
  const proven = holding.flatMap(({ proof }) => proof ?? []);
  const isDue: Record<ReminderId, boolean> = {
    makeCopy: keys > 0 && !holding.some((copy) => !isBehind(copy, vaultCounter)),
    setUpDrill: keys > 0 && holding.length > 0 && proven.length === 0,
    beforeReset: resetAhead && proven.length > 0 && !proven.some(({ at }) => now - at < cadence.firstMs),
    drill: keys > 0 && proven.length > 0 && !holding.some((copy) => healthOf(copy, now) === 'fresh'),
    recall: recall !== undefined && now >= recall.since + recallMs[recall.stage as 0],
  };
  return reminderIds.filter((id) => isDue[id]);
}

/** The one thing to ask for now, and what is to be remembered of having asked. `undefined`: nothing, for now. */
export function prompt(old: Cadence, duties: readonly ReminderId[], now: number): { ask?: ReminderId; next: Cadence } {
  const next = settled(old, duties, now);
  const [first] = duties;
  if (first && !byClock.includes(first)) return { ask: first, next };
  if (next.asked) {
    const { id, until = 0 } = next.asked;
    if (now < until) return { next };
    const isRecent = next.lastAt !== undefined && now - next.lastAt < exactMs;
    return { ask: id, next: isRecent ? next : { ...next, lastAt: now } };
  }
  if (!first || (next.lastAt !== undefined && now - next.lastAt < quietMs)) return { next };
  return { ask: first, next: { ...next, asked: { id: first, at: now }, lastAt: now } };
}

/** A prompt whose matter was settled is gone; the quiet time runs from the moment at which that was seen. */
function settled(old: Cadence, duties: readonly ReminderId[], now: number): Cadence {
  if (!old.asked || duties.includes(old.asked.id)) return old;
  const { asked: _done, ...rest } = old;
  return { ...rest, lastAt: now };
}

export const canSnooze = ({ asked }: Cadence): boolean => asked !== undefined && asked.until === undefined;

/** Puts the prompt that stands off for a week; each one once. */
export function snoozed(old: Cadence, now: number): Cadence {
  return old.asked && canSnooze(old) ? { ...old, asked: { ...old.asked, until: now + quietMs } } : old;
}

/** The clock of the passphrase starts with the vault. */
export const withRecall = (old: Cadence, now: number): Cadence =>
  old.recall ? old : { ...old, recall: { stage: 0, since: now } };

/** The passphrase was typed, rightly or wrongly. Only one that was due makes the span longer. */
export function recalled(old: Cadence, isRight: boolean, now: number): Cadence {
  const { stage, since } = old.recall ?? { stage: 0, since: now };
  const wasDue = now >= since + recallMs[stage as 0];
  if (!isRight) return { ...old, recall: { stage: Math.max(0, stage - 1), since } };
  return { ...old, recall: { stage: wasDue ? Math.min(recallMs.length - 1, stage + 1) : stage, since: now } };
}

/** Whatever lay in storage. */
export function parseCadence(value: unknown): Cadence {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Cadence, unknown>>;
  const recall = from.recall as Partial<Recall> | undefined;
  const asked = from.asked as Partial<NonNullable<Cadence['asked']>> | undefined;
  const isTime = (time: unknown): time is number => typeof time === 'number' && Number.isFinite(time);
  const id = reminderIds.find((one) => one === asked?.id);
  const stage = recall?.stage;
  return {
    ...(isTime(recall?.since) && isTime(stage) && recallMs[stage] !== undefined
      ? { recall: { stage, since: recall.since } }
      : {}),
    ...(id && isTime(asked?.at)
      ? { asked: { id, at: asked.at, ...(isTime(asked.until) ? { until: asked.until } : {}) } }
      : {}),
    ...(isTime(from.lastAt) ? { lastAt: from.lastAt } : {}),
  };
}
