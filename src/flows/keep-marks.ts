import { type Exception, withExceptions } from '../guard/held/exception';
import { type KeyMarks, type MarkedKey, passphraseId, sameKey } from '../guard/held/marked-key';
import type { Settings } from '../settings/settings';

export interface MarkStore {
  changeSalt(next: (old: string) => string): Promise<string>;
  changeStrong(next: (old: MarkedKey[]) => MarkedKey[]): Promise<MarkedKey[]>;
  changeSession(next: (old: MarkedKey[]) => MarkedKey[]): Promise<MarkedKey[]>;
  readStrong(): Promise<readonly MarkedKey[]>;
  readSession(): Promise<readonly MarkedKey[]>;
  changeExceptions(next: (old: Exception[]) => Exception[]): Promise<Exception[]>;
  readSettings(): Promise<Pick<Settings, 'guardKeys'>>;
  /** 32 random bytes, base64url. */
  newSalt(): string;
  now(): number;
}

/** What the worker knows of the guarded keys: their marks, and which site may have which of them. */
export function keepMarks(deps: MarkStore) {
  const known = async (): Promise<MarkedKey[]> => {
    const [strong, session] = await Promise.all([deps.readStrong(), deps.readSession()]);
    return [...strong, ...session];
  };
  const forget = async (): Promise<void> => {
    await deps.changeStrong(() => []);
    await deps.changeSession(() => []);
  };
  return {
    known,
    /** The user wants no key recognised: then nothing about one is kept either. */
    forget,

    /** The salt of this installation's marks. Marks of a salt that was lost mean nothing any more, and go. */
    async salt(): Promise<string> {
      let isNew = false;
      const salt = await deps.changeSalt((old) => {
        isNew = old === '';
        return old || deps.newSalt();
      });
      if (isNew) await forget();
      return salt;
    },

    /** What a panel made of the keys that it saw. A mark of a key that is neither among them nor kept is gone. */
    async set({ strong, weak, keep }: KeyMarks): Promise<void> {
      if (!(await deps.readSettings()).guardKeys) return forget();
      const made = new Set([...strong, ...weak].map(({ id }) => id));
      const stays = ({ id }: MarkedKey) => keep.includes(id) && !made.has(id);
      await deps.changeStrong((old) => [...old.filter(stays), ...strong]);
      await deps.changeSession((old) => [...old.filter(stays), ...weak]);
      // A key that the vault no longer has leaves no trace of where it was allowed.
      const has = (id: string) => id === passphraseId || made.has(id) || keep.includes(id);
      await deps.changeExceptions((old) => old.filter(({ mark }) => has(mark)));
    },

    /** Gives a site a key, under every record that holds the same one: else the next would stop it again. */
    async allow(mark: string, site: string): Promise<void> {
      const all = await known();
      const asked = all.filter(({ id }) => id === mark);
      const same = all.filter((one) => asked.some((other) => sameKey(one, other))).map(({ id }) => id);
      await deps.changeExceptions((old) => withExceptions(old, same, site, deps.now()));
    },

    async removeException(gone: { mark: string; site: string }): Promise<void> {
      await deps.changeExceptions((old) => old.filter(({ mark, site }) => mark !== gone.mark || site !== gone.site));
    },
  };
}
