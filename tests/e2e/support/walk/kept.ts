import { expect, type Page } from '@playwright/test';
import type { Incident } from '../../../../src/recovery/incident';
import { plan } from '../../../../src/recovery/plan';
import { steps } from '../../../../src/recovery/steps';
import { askWorker } from '../ask-worker';
import type { Extension } from '../launch';
import type { Act } from './guide';

/** What the worker tells of the open incident; `page` shows a page of ours. */
export const openIncident = async (page: Page): Promise<Incident | undefined> =>
  (await askWorker(page, 'readGlance')).incident;

/** Incidents that were closed, as they lie in storage. */
export const closedIncidents = (ext: Extension): Promise<Incident[]> =>
  ext.worker().evaluate(async () => {
    const { pastIncidents } = await chrome.storage.local.get('pastIncidents');
    return (pastIncidents ?? []) as Incident[];
  });

const nextTask = ({ facts }: Incident): string | null =>
  plan(facts, steps).find(({ state }) => state === 'next')?.nextTask ?? null;

/** Waits until the act's fact is stored and the plan asks for what follows it. */
export async function expectKept(page: Page, { name, fact, next }: Act): Promise<void> {
  const incident = async () => {
    const open = await openIncident(page);
    if (!open) throw new Error('no incident is open');
    return open;
  };
  if (fact !== undefined) {
    const [group, what] = fact.split('.') as [keyof Incident['facts'], string];
    await expect
      .poll(async () => Object.keys((await incident()).facts[group]), { message: `${name}: ${fact}`, timeout: 20_000 })
      .toContain(what);
  }
  if (next !== undefined)
    await expect
      .poll(async () => nextTask(await incident()), { message: `${name}: what follows`, timeout: 20_000 })
      .toBe(next);
}

/** The acts with others put in before the one of this name. */
export function before(acts: readonly Act[], name: string, ...more: readonly Act[]): Act[] {
  const at = acts.findIndex((act) => act.name === name);
  if (at < 0) throw new Error(`no act is called ${name}`);
  return [...acts.slice(0, at), ...more, ...acts.slice(at)];
}
