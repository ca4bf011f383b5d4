import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from './bytes';

/**
 * JSON with sorted names and no space: one text for one value, so that it can be hashed and signed. Fields that are
 * `undefined` are left out. Agrees with RFC 8785 for what we store (strings, booleans, null and safe integers).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
}

/** SHA-256 of the canonical JSON, hex. */
export const digestOf = (value: unknown): string => bytesToHex(sha256(utf8(canonicalJson(value))));
