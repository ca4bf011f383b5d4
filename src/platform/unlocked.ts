import { browser } from './browser';
import { state } from './state';
import { storedItem } from './stored-item';

/** The vault key while it is unlocked. Memory only (`storage.session`): it is gone when the browser closes. */
interface Unlocked {
  vaultId: string;
  /** base64url. Holds the secret that opens everything. */
  vaultKey: string;
  /** The vault's epoch that this key belongs to. */
  epoch?: number;
  /** Epoch ms of the last use. */
  usedAt: number;
}

const minute = 60_000;
/** A use within this time is not written again. */
const grainMs = 5_000;

const item = storedItem<Unlocked | undefined>('session', 'unlocked', (value) => {
  const { vaultId, vaultKey, usedAt, epoch } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Partial<Unlocked>;
  const whole = typeof vaultId === 'string' && typeof vaultKey === 'string' && typeof usedAt === 'number';
  return whole ? { vaultId, vaultKey, usedAt, ...(typeof epoch === 'number' && { epoch }) } : undefined;
});

/** Wrong attempts outlive the popup and the browser. Parsed by the flow that counts them. */
export const attempts = storedItem<unknown>('local', 'unlockAttempts', (value) => value);

/** When each door to the vault was last used, by its name. Parsed by the flow that lists the doors. */
export const doorUses = storedItem<unknown>('local', 'doorUses', (value) => value);

/** How long the passphrase took at the last unlockings. Parsed by the flow that fits its strength to the computer. */
export const pace = storedItem<unknown>('local', 'unlockPace', (value) => value);

/** A new recovery key that waits for its confirmation. Holds a secret: memory only. */
export const reissueDraft = storedItem<unknown>('session', 'reissueDraft', (value) => value);

/** A vault that waits for its recovery key to be confirmed. Holds secrets: memory only. */
export const creationDraft = storedItem<unknown>('session', 'vaultDraft', (value) => value);

/** Keys wait to be marked: the page that unlocked them closed too early. Their marks in memory are as short-lived. */
export const marksDue = storedItem<boolean>('session', 'marksDue', (value) => value === true);

/** A private window has its own storage, which is gone when it closes: there is no vault there, and none is made. */
export const isVaultHere = (): boolean => !browser.extension.inIncognitoContext;

/** When an unlocked vault locks (epoch ms); `undefined` when it is locked. A clock that jumped back locks it. */
async function deadline(open: Unlocked | undefined, now: number): Promise<number | undefined> {
  if (!open || open.usedAt > now + minute) return undefined;
  const at = open.usedAt + (await state.settings.read()).autoLockMinutes * minute;
  return now < at ? at : undefined;
}

/** Looks without using: the deadline stays. */
export const locksAt = async (now = Date.now()): Promise<number | undefined> => deadline(await item.read(), now);

/** The vault key for one use, which puts off the deadline; `undefined` when the vault is locked. */
export async function useVaultKey(now = Date.now()): Promise<Omit<Unlocked, 'usedAt'> | undefined> {
  const open = await item.read();
  if (!open) return undefined;
  if ((await deadline(open, now)) === undefined) {
    await lock();
    return undefined;
  }
  if (now - open.usedAt > grainMs) await item.change((still) => still && { ...still, usedAt: now });
  const { usedAt: _when, ...key } = open;
  return key;
}

export async function keepUnlocked(open: Omit<Unlocked, 'usedAt'>, now = Date.now()): Promise<void> {
  await item.change(() => ({ ...open, usedAt: now }));
}

export const lock = (): Promise<void> => item.clear();

/** For the worker's alarm: locks when the time is over, even if nobody asks. */
export async function lockIfDue(now = Date.now()): Promise<void> {
  if ((await item.read()) && (await locksAt(now)) === undefined) await lock();
}

/** For the worker, when the computer's screen locks. */
export async function lockWithScreen(screen: string): Promise<void> {
  if (screen === 'locked' && (await state.settings.read()).lockWithScreen) await lock();
}
