export const languages = ['en', 'zh_CN', 'zh_TW'] as const;
export type Language = (typeof languages)[number];

export const recordChoices = [30, 90, 180, 365, 730] as const;

/** What the user may change in the options. Each takes effect at its next use: nothing caches it. */
export interface Settings {
  language: Language | 'auto';
  theme: 'auto' | 'light' | 'dark';
  /** A banner on suspect pages. An imitation is always stopped. */
  banners: boolean;
  /** Guarded keys are recognised when they are typed on other sites. */
  guardKeys: boolean;
  /** So are recovery phrases, private keys and keystores, whoever's they are. */
  guardPhrases: boolean;
  watch: boolean;
  sensitivity: 'quiet' | 'normal' | 'sharp';
  /** Days that the journal of sign-ins is kept: one of `recordChoices`. The model looks back 180 at most. */
  recordDays: number;
  /** System notifications for grave alerts; the popup shows them in any case. */
  notifications: boolean;
  /** Minutes without use after which the vault locks, 1–240. */
  autoLockMinutes: number;
  /** Lock the vault when the computer's screen locks. */
  lockWithScreen: boolean;
  reminders: boolean;
}

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'auto',
  banners: true,
  guardKeys: true,
  guardPhrases: true,
  watch: true,
  sensitivity: 'normal',
  recordDays: 180,
  notifications: true,
  autoLockMinutes: 15,
  lockWithScreen: true,
  reminders: true,
};

const choice =
  <T>(...allowed: readonly T[]) =>
  (value: unknown, fallback: T): T =>
    allowed.includes(value as T) ? (value as T) : fallback;
const flag = choice(true, false);
const minutes = (value: unknown, fallback: number) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(240, Math.max(1, Math.round(value))) : fallback;

/** Reads settings of any origin or age: what is missing or out of range becomes the default. */
export function parseSettings(value: unknown): Settings {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Settings, unknown>>;
  const base = defaultSettings;
  return {
    language: choice<Settings['language']>('auto', ...languages)(from.language, base.language),
    theme: choice<Settings['theme']>('auto', 'light', 'dark')(from.theme, base.theme),
    banners: flag(from.banners, base.banners),
    guardKeys: flag(from.guardKeys, base.guardKeys),
    guardPhrases: flag(from.guardPhrases, base.guardPhrases),
    watch: flag(from.watch, base.watch),
    sensitivity: choice<Settings['sensitivity']>('quiet', 'normal', 'sharp')(from.sensitivity, base.sensitivity),
    recordDays: choice<number>(...recordChoices)(from.recordDays, base.recordDays),
    notifications: flag(from.notifications, base.notifications),
    autoLockMinutes: minutes(from.autoLockMinutes, base.autoLockMinutes),
    lockWithScreen: flag(from.lockWithScreen, base.lockWithScreen),
    reminders: flag(from.reminders, base.reminders),
  };
}
