import { fromText, toText } from '../vault/bytes';
import { checkOf, memoryOf, saltOfOldCheck, sameSecret } from '../vault/check';
import { type GuardedKey, parseKey } from '../vault/key';
import type { KeyKind } from '../vault/kind';
import { readKey } from '../vault/open';
import { changeVault, openSession } from './open-session';
import { type ClosedWhy, type Done, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

/** A key that is new (no id) or changed. A field left out keeps its value; `secret: null` takes the secret out. */
export interface KeyDraft {
  id?: string;
  kind: KeyKind;
  label: string;
  account: string;
  note?: string;
  keptAt?: GuardedKey['keptAt'];
  secret?: string | null;
  /** Not stored: only a slow keyed check of it, by which a copy elsewhere can be verified. */
  secretToCheck?: string;
  replaces?: string;
}

export async function saveKey(
  deps: VaultDeps,
  draft: KeyDraft,
): Promise<{ ok: true; id: string } | Refusal<'badKey' | 'noKey' | ClosedWhy | WriteWhy>> {
  const id = draft.id ?? toText(deps.random(12));
  const done = await changeVault<'badKey' | 'noKey' | ClosedWhy>(deps, async (vault) => {
    const old = draft.id === undefined ? undefined : await readKey(vault, id);
    if (draft.id !== undefined && !old) return refuse('noKey');
    const check = await checkFor(deps, draft);
    if (!check.ok) return check;
    const key = parseKey(merged(old, { ...draft, id }, check.made, deps.now()));
    return key ? { ok: true, change: { put: [key] } } : refuse('badKey');
  });
  return done.ok ? { ok: true, id } : done;
}

/** A stored secret needs no check, and a check of an old secret does not outlive it. */
function merged(old: GuardedKey | undefined, draft: KeyDraft & { id: string }, made: Check | undefined, now: number) {
  const { secretToCheck: _never, secret, ...fields } = draft;
  const kept = secret === undefined ? old?.secret : (secret ?? undefined);
  const next = kept !== undefined ? undefined : (made ?? (secret === undefined ? old : undefined));
  return {
    ...{ note: '', keptAt: [], createdAt: now },
    ...old,
    ...fields,
    label: draft.label.trim(),
    changedAt: now,
    secret: kept,
    check: next?.check,
    checkSalt: next?.checkSalt,
    sightings: isOtherSecret(old, draft) ? old?.sightings?.map((one) => ({ ...one, settled: true })) : old?.sightings,
  };
}

/** What a page got of the old one is then worth nothing. Of one that was not stored nobody can say. */
const isOtherSecret = (old: GuardedKey | undefined, { secret, secretToCheck }: KeyDraft): boolean => {
  const typed = secret ?? secretToCheck;
  return typed !== undefined && old?.secret !== undefined && typed !== old.secret;
};

type Check = Pick<GuardedKey, 'check' | 'checkSalt'>;

async function checkFor(deps: VaultDeps, draft: KeyDraft) {
  if (draft.secretToCheck === undefined || draft.secret) return { ok: true as const, made: undefined };
  const salt = deps.random(32);
  const memoryKiB = deps.limits.floor.memoryKiB;
  const checked = await checkOf(salt, draft.secretToCheck, { limits: deps.limits, memoryKiB });
  return checked.ok ? { ok: true as const, made: { check: checked.check, checkSalt: toText(salt) } } : checked;
}

/** Also takes a damaged record out of the manifest, when the user gives it up. */
export const removeKey = (deps: VaultDeps, id: string): Promise<Done | Refusal<'noKey' | ClosedWhy | WriteWhy>> =>
  changeVault<'noKey'>(deps, async ({ manifest, stored }) => {
    const known = [...manifest.entries, ...stored.records].some((one) => one.id === id);
    return known ? { ok: true, change: { remove: [id] } } : refuse('noKey');
  });

export const retireKey = (
  deps: VaultDeps,
  id: string,
  proof: NonNullable<GuardedKey['retiredProof']>,
): Promise<Done | Refusal<'noKey' | ClosedWhy | WriteWhy>> =>
  changeVault<'noKey'>(deps, async (vault) => {
    const key = await readKey(vault, id);
    const now = deps.now();
    if (!key) return refuse('noKey');
    return { ok: true, change: { put: [{ ...key, retiredAt: now, retiredProof: proof, changedAt: now }] } };
  });

/** The user says that what a page got of this key opens nothing any more. */
export const settleKey = (deps: VaultDeps, id: string): Promise<Done | Refusal<'noKey' | ClosedWhy | WriteWhy>> =>
  changeVault<'noKey'>(deps, async (vault) => {
    const key = await readKey(vault, id);
    if (!key) return refuse('noKey');
    const sightings = key.sightings?.map((one) => ({ ...one, settled: true as const }));
    return { ok: true, change: { put: [{ ...key, ...(sightings && { sightings }), changedAt: deps.now() }] } };
  });

export async function reveal(
  deps: VaultDeps,
  id: string,
): Promise<{ ok: true; secret: string } | Refusal<'noKey' | 'noSecret' | ClosedWhy>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const key = await readKey(session.vault, id);
  if (!key) return refuse('noKey');
  return key.secret === undefined ? refuse('noSecret') : { ok: true, secret: key.secret };
}

/** Whether what was typed (from paper, from another device) is the key that the vault knows. */
export async function checkSecret(
  deps: VaultDeps,
  id: string,
  typed: string,
): Promise<{ ok: true; same: boolean } | Refusal<'noKey' | 'noSecret' | ClosedWhy>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const key = await readKey(session.vault, id);
  if (!key) return refuse('noKey');
  if (key.secret !== undefined) return { ok: true, same: sameSecret(key.secret, typed) };
  if (key.check === undefined) return refuse('noSecret');
  const { vaultKey, stored } = session.vault;
  const kept = key.checkSalt === undefined ? undefined : fromText(key.checkSalt);
  const salt = kept ?? (await saltOfOldCheck(vaultKey, stored.manifest.vaultId, id));
  const made = await checkOf(salt, typed, { limits: deps.limits, memoryKiB: memoryOf(key.check) });
  return made.ok ? { ok: true, same: made.check === key.check } : made;
}
