import { browser } from './browser';

export type JobName = 'heartbeat' | 'lock' | 'remindReset' | 'compact' | 'blocklists' | 'clipboard';

/** Alarms do not survive every restart, so these are called anew at each start; an alarm that runs is left alone. */
export async function everyMinutes(name: JobName, periodInMinutes: number): Promise<void> {
  if ((await browser.alarms.get(name))?.periodInMinutes === periodInMinutes) return;
  await browser.alarms.create(name, { periodInMinutes, delayInMinutes: periodInMinutes });
}

/** Once, at a time (epoch ms). Replaces an earlier one of the same name. */
export async function onceAt(name: JobName, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

export const cancel = async (name: JobName): Promise<void> => {
  await browser.alarms.clear(name);
};
