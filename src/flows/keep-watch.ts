import type { GapReason } from '../sessions/event';
import type { FoldedJournal } from '../sessions/folded-journal';
import type { Heartbeat } from '../sessions/stored';
import type { Settings } from '../settings/settings';

export interface KeepWatchDeps {
  journal: FoldedJournal;
  readHeartbeat(): Promise<Heartbeat | undefined>;
  changeHeartbeat(next: (old: Heartbeat | undefined) => Heartbeat | undefined): Promise<unknown>;
  readSettings(): Promise<Pick<Settings, 'watch' | 'recordDays'>>;
  /** The browser lets us see the official hosts. */
  hasAccess(): Promise<boolean>;
  /** When the screen was locked with no page of the site open; 0 while it is not. */
  readLockedAt(): Promise<number>;
  changeLockedAt(next: (old: number) => number): Promise<unknown>;
  /** A page of the official hosts is open: it may be used from afar by what it does by itself. */
  isSiteOpen(): Promise<boolean>;
  /** When this browser last sent the official hosts anything, to within `trafficMs`. */
  readTrafficAt(): Promise<number>;
  now(): number;
}

/** The job runs every 5 minutes; after three missed beats the computer was asleep. */
const silenceMs = 15 * 60_000;
/** A restart as short as this hides no sign-in. */
const shortestGapMs = 30_000;

/** A shorter absence tells nothing: lists are no more exact (ms). */
const shortestLockMs = 15 * 60_000;
/** Requests in quick succession are noted once (ms). */
const trafficMs = 10_000;

const dayMs = 86_400_000;

/** Ordinary corrections of the clock are smaller (ms). */
const setBackMs = 60_000;

/** Knows when this browser was watching and when it was not: without that, "not ours" means nothing. */
export function keepWatch(deps: KeepWatchDeps) {
  const beat = async (quietFor: number, why: GapReason): Promise<void> => {
    const [now, settings, hasAccess] = [deps.now(), await deps.readSettings(), await deps.hasAccess()];
    const blind: GapReason | undefined = !settings.watch ? 'guard-off' : hasAccess ? undefined : 'no-permission';
    const last = await deps.readHeartbeat();
    if (!blind) {
      await deps.journal.append('watch-began', { kind: 'watch-began', at: now });
      if (last && now - last.at > (last.watching ? quietFor : 0))
        // Journalled first: a worker that dies in between writes the same gap again, under the same id.
        await deps.journal.append(`gap:${last.at}`, {
          kind: 'gap',
          at: now,
          from: last.at,
          to: now,
          why: last.watching ? why : (last.why ?? 'guard-off'),
        });
      // Set forward it looks like sleep, and is journalled as a gap; only time that ran backwards is certainly a jump.
      if (last?.watching && last.at - now > setBackMs)
        await deps.journal.append(`clock-jump:${last.at}`, { kind: 'clock-jump', at: now, byMs: now - last.at });
    }
    await deps.changeHeartbeat((old) => {
      if (!blind) return { at: now, watching: true };
      return old && !old.watching ? old : { at: now, watching: false, why: blind };
    });
  };
  const unlocked = async (): Promise<void> => {
    const [from, to] = [await deps.readLockedAt(), deps.now()];
    const isQuiet = async () => !(await deps.isSiteOpen()) && (await deps.readTrafficAt()) < from - trafficMs;
    const sees = async () => (await deps.readSettings()).watch && (await deps.hasAccess());
    // Journalled first, as above.
    if (from && to - from >= shortestLockMs && (await sees()) && (await isQuiet()))
      await deps.journal.append(`gap:locked:${from}`, { kind: 'gap', at: to, from, to, why: 'screen-locked' });
    await deps.changeLockedAt(() => 0);
  };
  return {
    /** The browser's `idle` tells how the screen is. Only an absence in which this browser kept still is journalled. */
    async onScreen(screen: string): Promise<void> {
      if (screen !== 'locked') return unlocked();
      const [now, isOpen] = [deps.now(), await deps.isSiteOpen()];
      await deps.changeLockedAt((old) => old || (isOpen ? 0 : now));
    },
    /** Once per start of the browser (`browser-closed`), or when the extension was installed, updated or enabled. */
    onStart: (why: GapReason): Promise<void> => beat(shortestGapMs, why),
    /** Every 5 minutes, and whenever the watch is switched on or off, or a permission comes or goes. */
    heartbeat: (): Promise<void> => beat(silenceMs, 'browser-closed'),
    /** Once a day, and when the user changes it: forgets what is older than the user wants it kept. */
    compact: async (): Promise<void> => {
      const { recordDays } = await deps.readSettings();
      await deps.journal.compact(deps.now() - recordDays * dayMs);
    },
  };
}
