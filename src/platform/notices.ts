import { browser } from './browser';

export interface Notice {
  /** Showing the same id again replaces the notice instead of adding one. */
  id: string;
  title: string;
  message: string;
}

export async function show({ id, title, message }: Notice): Promise<void> {
  const iconUrl = browser.runtime.getURL('icons/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message, priority: 2 });
}

export const withdraw = async (id: string): Promise<void> => {
  await browser.notifications.clear(id);
};

/** Ids of the notices that the browser shows now. */
export const shownIds = async (): Promise<string[]> => Object.keys(await browser.notifications.getAll());

const colours = { alert: '#b91c1c', due: '#b45309', calm: '#0f766e' };

/** The toolbar badge: how many questions wait, or nothing. */
export async function setBadge(count: number, tone: keyof typeof colours): Promise<void> {
  await browser.action.setBadgeText({ text: count > 0 ? String(Math.min(count, 99)) : '' });
  await browser.action.setBadgeBackgroundColor({ color: colours[tone] });
}
