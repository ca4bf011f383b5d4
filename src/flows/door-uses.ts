import type { Secret } from '../vault/open';
import type { Kept } from './vault-deps';

/** A door by its name: a kind, or the credential of a passkey. */
const nameOf = (secret: Secret): string =>
  'passphrase' in secret ? 'passphrase' : 'recoveryKey' in secret ? 'recovery' : secret.touch.credential;

/** Most doors remembered; a vault has sixteen slots at most. */
const most = 16;

/** When each door was last used (epoch ms), by its name. Kept beside the vault: a use changes nothing in it. */
export async function readUses(uses: Pick<Kept, 'read'>): Promise<Readonly<Record<string, number>>> {
  return parse(await uses.read());
}

export async function noteUse(deps: { doorUses: Kept; now(): number }, secret: Secret): Promise<void> {
  await deps.doorUses.change((old) => ({ ...parse(old), [nameOf(secret)]: deps.now() }));
}

function parse(value: unknown): Record<string, number> {
  const all = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(all.filter(([, at]) => Number.isSafeInteger(at) && at >= 0).slice(-most));
}
