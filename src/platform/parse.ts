import type { Healed } from '../flows/heal-vault';
import type { InboxTrouble } from '../flows/merge-inbox';

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** Our own lists read back from storage: an entry without the named fields is dropped, anything else is no list. */
export const listOf =
  <T extends object>(...needed: (keyof T & string)[]) =>
  (value: unknown): T[] =>
    Array.isArray(value)
      ? value.filter((one): one is T => isObject(one) && needed.every((field) => one[field] !== undefined))
      : [];

export const mapOf = <T>(value: unknown): Record<string, T> =>
  isObject(value) && !Array.isArray(value) ? (value as Record<string, T>) : {};

export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What was mended, as it was noted. */
export function parseHealed(value: unknown): Healed | undefined {
  const { what, at, keys } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Healed>;
  const known = what === 'vault' || what === 'mirror' ? what : undefined;
  return known && typeof at === 'number' && typeof keys === 'number' ? { what: known, at, keys } : undefined;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** What could not be taken in from the inbox, as it was noted. */
export function parseTrouble(value: unknown): InboxTrouble | undefined {
  const { unusable, lost, full, changed } = isObject(value) ? value : {};
  if (!isCount(unusable) || !isCount(lost) || !isCount(full)) return undefined;
  return { unusable, lost, full, changed: changed === true };
}
