import { type Cadence, canSnooze, due, prompt, recalled, snoozed, withRecall } from '../backup/cadence';
import type { Glance } from '../messages/protocol';
import { state } from '../platform/state';
import { isFinished, plan } from '../recovery/plan';
import { steps } from '../recovery/steps';
import type { vaultKeeper } from './vault';

type Found = Awaited<ReturnType<ReturnType<typeof vaultKeeper>['found']>>;

/** What is due of copies and passphrase, one at a time; asked, put off and answered. */
export function remindersOf(findVault: () => Promise<Found>) {
  const now = Date.now;

  async function look({ state: at, manifest }: Found): Promise<Pick<Glance, 'reminder'>> {
    const [{ reminders }, copies, incident, old] = await Promise.all([
      state.settings.read(),
      state.copies.read(),
      state.incident.read(),
      state.cadence.read(),
    ]);
    if (!reminders || !manifest || (at !== 'locked' && at !== 'unlocked')) return {};
    const facts = incident && !isFinished(plan(incident.facts, steps)) ? incident.facts : undefined;
    const resetAhead = facts?.kind === 'account-key' && facts.reset.requestedAt === undefined && !facts.reset.doneAt;
    const { count: keys, counter: vaultCounter } = manifest;
    const step = (past: Cadence) => {
      const known = withRecall(past, now());
      const standing = { hasVault: true, keys, vaultCounter, copies, resetAhead, ...known };
      return prompt(known, due(standing, now()), now());
    };
    const { ask, next } = step(old);
    if (JSON.stringify(next) !== JSON.stringify(old)) await state.cadence.change((past) => step(past).next);
    return ask ? { reminder: { id: ask, canSnooze: next.asked?.id === ask && canSnooze(next) } } : {};
  }

  return {
    look,
    /** For the badge. */
    isAsked: async (): Promise<boolean> => (await look(await findVault())).reminder !== undefined,
    recalled: async (isRight: boolean) => void (await state.cadence.change((old) => recalled(old, isRight, now()))),
    snooze: async () => void (await state.cadence.change((old) => snoozed(old, now()))),
  };
}
