import { isOfficial } from '../services/belongs';
import type { ServiceProfile } from '../services/service';
import { mostWatched, type ReadWatched, readWatched, type WatchedService } from '../services/watched';

export interface EditWatchedDeps {
  readService(): Promise<ServiceProfile>;
  readWatched(): Promise<readonly WatchedService[]>;
  changeWatched(
    next: (old: readonly WatchedService[]) => readonly WatchedService[],
  ): Promise<readonly WatchedService[]>;
  /** Runs the official site's script on what is watched now, beside the hosts that were added. */
  runScripts(): Promise<void>;
  newId(): string;
}

export type AddWatchedResult =
  | { ok: true; service: WatchedService }
  | { ok: false; why: Extract<ReadWatched, { ok: false }>['why'] | 'already' | 'too-many' };

/** Services beside the guarded one, whose sign-ins are watched in the same way. */
export function editWatched(deps: EditWatchedDeps) {
  return {
    /** The service whose official host it is, by id; the guarded one before all others. */
    async serviceOf(host: string): Promise<string | undefined> {
      if (host === '') return undefined;
      const profile = await deps.readService();
      if (isOfficial(profile, host)) return profile.id;
      return (await deps.readWatched()).find((one) => one.host === host)?.id;
    },
    names: async (): Promise<ReadonlyMap<string, string>> => {
      const [profile, watched] = await Promise.all([deps.readService(), deps.readWatched()]);
      return new Map([[profile.id, profile.name], ...watched.map(({ id, name }) => [id, name] as const)]);
    },
    async add({ name, url }: { name: string; url: string }): Promise<AddWatchedResult> {
      const read = readWatched(name, url);
      if (!read.ok) return read;
      if (isOfficial(await deps.readService(), read.service.host)) return { ok: false, why: 'already' };
      let result: AddWatchedResult = { ok: false, why: 'already' };
      await deps.changeWatched((old) => {
        if (old.some(({ host }) => host === read.service.host)) return old;
        if (old.length >= mostWatched) {
          result = { ok: false, why: 'too-many' };
          return old;
        }
        const service = { id: `w-${deps.newId()}`, ...read.service };
        result = { ok: true, service };
        return [...old, service];
      });
      await deps.runScripts(); // also for a known one: its permission may have been granted since
      return result;
    },
    /** What was journalled of it stays, until it is erased or forgotten by its age. */
    async remove(id: string): Promise<void> {
      await deps.changeWatched((old) => old.filter((one) => one.id !== id));
      await deps.runScripts();
    },
  };
}
