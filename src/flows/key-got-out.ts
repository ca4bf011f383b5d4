import type { Leak } from '../guard/held/leak';
import type { Key, Translate } from '../i18n/t';
import { type Incident, leakIn, openIncident, type SeenLeak } from '../recovery/incident';
import type { KeyKind } from '../recovery/kind';
import type { Settings } from '../settings/settings';

export interface GotOutDeps {
  changeIncident(next: (old: Incident | undefined) => Incident | undefined): Promise<Incident | undefined>;
  readSettings(): Promise<Pick<Settings, 'notifications'>>;
  /** For the history of that key, in the vault. */
  note(key: string, seen: Pick<Leak, 'at' | 'by'> & { host?: string }): Promise<unknown>;
  notify(notice: { id: string; title: string; message: string }): Promise<unknown>;
  speak(): Promise<Translate>;
  /** In a private window? */
  isPrivate(): boolean;
  newId(): string;
  now(): number;
}

/** The whole of a key reached a page: written down at once in the open incident, or in a new one, and told. */
export const keyGotOut =
  (deps: GotOutDeps) =>
  async (leak: Leak): Promise<void> => {
    const at = deps.now();
    const seen = seenOf(deps, leak);
    if (seen)
      await deps.changeIncident((old) =>
        leakIn(old ?? openIncident(deps.newId(), seen.kind, at, 'openedByGuard'), seen, at),
      );
    if (seen && 'mark' in leak.what) await deps.note(leak.what.mark, noted(seen, leak, at)).catch(() => undefined); // the incident knows it all the same
    if (!(await deps.readSettings()).notifications) return;
    const t = await deps.speak();
    const host = deps.isPrivate() ? t('leak_unnamedSite') : leak.host;
    const message = t(`notice_leakText_${subjectKindOf(leak)}` as Key, { host });
    await deps.notify({ id: seen ? 'leak' : 'leakVault', title: t('notice_leakTitle'), message });
  };

/** The user wants to change a key that may have been seen: the guide needs an incident to lead through. */
export const openForLeak =
  (deps: Omit<GotOutDeps, 'readSettings' | 'note' | 'notify' | 'speak'>) =>
  async (leak: Leak): Promise<void> => {
    const at = deps.now();
    const seen = seenOf(deps, leak);
    if (seen)
      await deps.changeIncident(
        (old) => old ?? leakIn(openIncident(deps.newId(), seen.kind, at, 'openedByGuard'), seen, at),
      );
  };

const noted = ({ host }: SeenLeak, { by }: Leak, at: number) => ({ at, by, ...(host === undefined ? {} : { host }) });

/** As a line of the record. `undefined` for what has no incident. A private window leaves no trace of where it was. */
function seenOf({ isPrivate }: Pick<GotOutDeps, 'isPrivate'>, leak: Leak): SeenLeak | undefined {
  const kind = incidentKindOf(leak);
  return kind && { kind, by: leak.by, ...(isPrivate() ? {} : { host: leak.host }) };
}

/** The vault's passphrase and recovery key are no key of an account: nobody resets them, and they have no incident. */
function incidentKindOf({ what, kind }: Leak): KeyKind | undefined {
  if ('shape' in what) return what.shape === 'recoveryKey' ? undefined : 'wallet-secret';
  return kind === 'passphrase' ? undefined : kind;
}

/** Which words fit: a key that its provider replaces, a wallet's, or what opens the vault. */
export function subjectKindOf(leak: Pick<Leak, 'what' | 'kind'>): 'key' | 'wallet' | 'passphrase' | 'recoveryKey' {
  if ('shape' in leak.what) return leak.what.shape === 'recoveryKey' ? 'recoveryKey' : 'wallet';
  if (leak.kind === 'passphrase') return 'passphrase';
  return leak.kind === 'wallet-secret' ? 'wallet' : 'key';
}
