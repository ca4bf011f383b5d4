import type { Alert } from '../sessions/alert';
import { allOpenAlerts } from '../sessions/all-accounts';
import type { FoldedJournal } from '../sessions/folded-journal';
import type { Outbox } from '../sessions/stored';
import type { Settings } from '../settings/settings';

export interface DeliverDeps {
  journal: FoldedJournal;
  changeOutbox(next: (old: Outbox) => Outbox): Promise<Outbox>;
  readSettings(): Promise<Pick<Settings, 'notifications'>>;
  /** Shows a notification under the alert's own id: showing it again replaces it. */
  notify(alert: Alert): Promise<void>;
  withdraw(id: string): Promise<void>;
  /** Ids of the notifications that the browser shows now. */
  shownIds(): Promise<readonly string[]>;
  badge(questions: number, isGrave: boolean): Promise<void>;
  now(): number;
}

/**
 * One notification per grave alert, whatever dies in between: `sending` is written before it is shown and `sent` after,
 * so a worker that died at `sending` looks whether it is there already. Level 2 only counts on the badge.
 */
export function deliverAlerts(deps: DeliverDeps): () => Promise<void> {
  let queue: Promise<void> = Promise.resolve();
  const deliver = async () => {
    const open = allOpenAlerts(await deps.journal.accounts(), deps.now());
    const grave = open.filter(({ level }) => level === 3);
    await deps.badge(open.length, grave.length > 0);
    const outbox = await deps.changeOutbox((old) => old);
    for (const alert of grave) await send(alert, outbox[alert.id], deps);
    for (const id of Object.keys(outbox)) {
      if (outbox[id] !== 'sent' || grave.some((alert) => alert.id === id)) continue;
      await deps.withdraw(id);
      await deps.changeOutbox((old) => ({ ...old, [id]: 'muted' }));
    }
  };
  return () => {
    // In turn: two deliveries at once would both find that nothing was sent.
    queue = queue.then(deliver, deliver);
    return queue;
  };
}

async function send(alert: Alert, state: Outbox[string] | undefined, deps: DeliverDeps): Promise<void> {
  if (state === 'sent' || state === 'muted') return;
  const mark = (next: Outbox[string]) => deps.changeOutbox((old) => ({ ...old, [alert.id]: next }));
  if (!(await deps.readSettings()).notifications) {
    await mark('muted');
    return;
  }
  const isShown = state === 'sending' && (await deps.shownIds()).includes(alert.id);
  if (!isShown) {
    await mark('sending');
    await deps.notify(alert);
  }
  await mark('sent');
}
