import type { SessionEvent } from '../sessions/event';
import { type InstalledExtension, reaches } from '../sessions/extension-access';

export interface WatchExtensionsDeps {
  /** `undefined` while the user has not allowed it. */
  installed(): Promise<readonly InstalledExtension[] | undefined>;
  /** Patterns of the official hosts. */
  readHosts(): Promise<readonly string[]>;
  readKnown(): Promise<readonly string[] | undefined>;
  changeKnown(next: () => readonly string[] | undefined): Promise<unknown>;
  observe(observed: { id: string; event: SessionEvent }): Promise<void>;
  now(): number;
}

const dayMs = 86_400_000;

/**
 * Tells of extensions that came to reach the official site. Those that are there at the first look are taken as they
 * are; without the permission all is forgotten, so that a later permission begins anew.
 */
export const watchExtensions = (deps: WatchExtensionsDeps) => async (): Promise<void> => {
  const installed = await deps.installed();
  if (!installed) {
    if (await deps.readKnown()) await deps.changeKnown(() => undefined);
    return;
  }
  const hosts = await deps.readHosts();
  const reaching = installed.filter((one) => one.enabled && reaches(one, hosts));
  const known = await deps.readKnown();
  const at = deps.now();
  // Journalled first: a worker that dies in between tells the same again, under the same id.
  for (const { id, name } of known ? reaching.filter((one) => !known.includes(one.id)) : [])
    await deps.observe({
      id: `extension:${id}:${Math.floor(at / dayMs)}`,
      event: { kind: 'extension-added', at, extensionId: id, name: name.slice(0, 80) },
    });
  await deps.changeKnown(() => reaching.map(({ id }) => id));
};
