import { type KdbxEntry, ProtectedValue } from 'kdbxweb';

/** The files attached to an entry, by their names. */
export function filesOf({ binaries }: KdbxEntry): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const [name, binary] of binaries) {
    const value = 'value' in binary && 'hash' in binary ? binary.value : binary;
    if (value instanceof ProtectedValue) found.set(name, value.getBinary());
    else if (value instanceof ArrayBuffer) found.set(name, new Uint8Array(value));
  }
  return found;
}
