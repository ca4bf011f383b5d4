import { expand } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';
import { argon2id } from 'hash-wasm';
import { type Bytes, concat, sameBytes, utf8 } from '../../vault/bytes';
import { fileCap } from '../armor';
import { type Found, type FoundIn, foundIn, kindOf, linesOf } from './found';

type Loose = Record<string, unknown>;
const object = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The most that Bitwarden itself lets its users set. */
const caps = { pbkdf2: 2_000_000, memoryMiB: 1_024, passes: 10, lanes: 16 };

export type BitwardenWhy = 'bitwardenAccount' | 'wrongPassphrase' | 'tooCostly' | 'damaged' | 'kdfFailed';
export type Bitwarden = { sealed: boolean; open(password: string): Promise<({ ok: true } & FoundIn) | Refused> };
type Refused = { ok: false; why: BitwardenWhy };

/** An export of Bitwarden, plain or sealed with a password; `undefined` for any other file. */
export function bitwardenIn(bytes: Uint8Array): Bitwarden | undefined {
  const json = bytes.length <= fileCap && bytes[0] === 0x7b ? parsed(new TextDecoder().decode(bytes)) : undefined;
  if (typeof json?.encrypted !== 'boolean') return undefined;
  if (!json.encrypted)
    return Array.isArray(json.items)
      ? { sealed: false, open: async () => ({ ok: true, ...itemsIn(json) }) }
      : undefined;
  if (json.passwordProtected !== true)
    return { sealed: false, open: async () => ({ ok: false, why: 'bitwardenAccount' }) };
  return { sealed: true, open: (password) => unsealed(json, password) };
}

async function unsealed(json: Loose, password: string): Promise<({ ok: true } & FoundIn) | Refused> {
  const keys = await keysOf(json, password);
  if (!keys.ok) return keys;
  const check = await decrypt(text(json.encKeyValidation_DO_NOT_EDIT), keys);
  if (check === undefined) return { ok: false, why: 'wrongPassphrase' };
  const items = parsed(await decrypt(text(json.data), keys));
  return items ? { ok: true, ...itemsIn(items) } : { ok: false, why: 'damaged' };
}

interface Keys {
  enc: Bytes;
  mac: Bytes;
}

/** As Bitwarden derives them: PBKDF2 or Argon2id, then HKDF-Expand to one key each for AES and HMAC. */
async function keysOf(json: Loose, password: string): Promise<({ ok: true } & Keys) | Refused> {
  const salt = utf8(text(json.salt));
  const [passes, memory, lanes] = [Number(json.kdfIterations), Number(json.kdfMemory), Number(json.kdfParallelism)];
  const whole = (...numbers: number[]) => numbers.every((one) => Number.isSafeInteger(one) && one > 0);
  let master: Bytes;
  if (json.kdfType === 0) {
    if (!whole(passes)) return { ok: false, why: 'damaged' };
    if (passes > caps.pbkdf2) return { ok: false, why: 'tooCostly' };
    const key = await crypto.subtle.importKey('raw', utf8(password), 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: passes };
    master = new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
  } else if (json.kdfType === 1) {
    if (!whole(passes, memory, lanes)) return { ok: false, why: 'damaged' };
    if (passes > caps.passes || memory > caps.memoryMiB || lanes > caps.lanes) return { ok: false, why: 'tooCostly' };
    const how = { iterations: passes, memorySize: memory * 1024, parallelism: lanes, hashLength: 32 };
    try {
      master = new Uint8Array(
        await argon2id({ password: utf8(password), salt: sha256(salt), ...how, outputType: 'binary' }),
      );
    } catch {
      return { ok: false, why: 'kdfFailed' }; // this computer could not give the memory
    }
  } else return { ok: false, why: 'damaged' };
  const part = (name: string) => new Uint8Array(expand(sha256, master, utf8(name), 32));
  return { ok: true, enc: part('enc'), mac: part('mac') };
}

/** `2.<iv>|<ciphertext>|<mac>`: AES-256-CBC, then HMAC-SHA-256, which is checked first. `undefined`: it does not fit. */
async function decrypt(sealed: string, { enc, mac }: Keys): Promise<string | undefined> {
  const [, iv, data, tag] = (/^2\.([\w+/=]+)\|([\w+/=]+)\|([\w+/=]+)$/.exec(sealed) ?? []).map(bytesOf);
  if (!iv || !data || !tag || !sameBytes(hmac(sha256, mac, concat(iv, data)), tag)) return undefined;
  try {
    const key = await crypto.subtle.importKey('raw', enc, 'AES-CBC', false, ['decrypt']);
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, data));
  } catch {
    return undefined; // the tag fits and the padding does not: not written by Bitwarden
  }
}

function bytesOf(encoded: string): Bytes | undefined {
  try {
    return new Uint8Array(base64.decode(encoded));
  } catch {
    return undefined; // a file may hold anything
  }
}

function parsed(json: string | undefined): Loose | undefined {
  try {
    return json === undefined ? undefined : object(JSON.parse(json));
  } catch {
    return undefined; // not JSON
  }
}

const itemsIn = (json: Loose): FoundIn => foundIn(list(json.items).map((item) => foundFrom(object(item))));

/** Sign-ins (1), notes (2) and SSH keys (5) hold secrets; cards and identities have no place here. */
function foundFrom({ type, name, notes, login, fields, sshKey }: Loose): Found | undefined {
  const label = text(name);
  const own = list(fields).map((field) => {
    const { name: title, value } = object(field);
    return text(value) && `${text(title)}: ${text(value)}`;
  });
  if (type === 2) return { kind: kindOf(text(notes)), label, account: '', secret: text(notes), note: linesOf(...own) };
  if (type === 5) {
    const secret = text(object(sshKey).privateKey);
    return { kind: 'account-key', label, account: '', secret, note: linesOf(text(notes), ...own) };
  }
  if (type !== 1) return undefined;
  const { username, password, totp, uris } = object(login);
  const secret = text(password);
  const places = list(uris).map((uri) => text(object(uri).uri));
  return {
    kind: kindOf(secret),
    label,
    account: text(username),
    secret,
    note: linesOf(...places, text(totp), text(notes), ...own),
  };
}
