import { sha256 } from '@noble/hashes/sha2.js';
import {
  Consts,
  Credentials,
  CryptoEngine,
  Int64,
  Kdbx,
  KdbxFormat,
  ProtectedValue,
  VarDictionary,
  XmlUtils,
} from 'kdbxweb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { armored, unarmor } from '../../src/backup/armor';
import { agePassphrase, agePassphraseOf } from '../../src/backup/copies/age-passphrase';
import { kdbx } from '../../src/backup/copies/kdbx';
import { lookAtKdbx } from '../../src/backup/kdbx/look';
import { openKdbx } from '../../src/backup/kdbx/open';
import { payloadName } from '../../src/backup/kdbx/write';
import { recognise } from '../../src/backup/recognise';
import { utf8 } from '../../src/vault/bytes';
import { makeVault } from '../vault/fixtures';
import { payloadOf } from './fixtures';

const passphrase = 'violin kettle harbour mosaic pepper lantern';

/** A database with this KDF cost, made by somebody who knows the format. */
async function database(change: (database: Kdbx) => unknown = () => {}, cost = { memory: 8_192, passes: 1 }) {
  const credentials = await new Credentials(ProtectedValue.fromString(passphrase)).ready;
  const made = Kdbx.create(credentials, 'x');
  made.setVersion(4);
  made.setKdf(Consts.KdfId.Argon2id);
  made.header.kdfParameters?.set('M', VarDictionary.ValueType.UInt64, new Int64(cost.memory));
  made.header.kdfParameters?.set('I', VarDictionary.ValueType.UInt64, new Int64(cost.passes));
  await change(made);
  return made;
}
const saved = async (made: Kdbx) => new Uint8Array(await made.save());

/** The header asks for other costs, and its hash says so: only the keyed hash would tell. */
function withCost(file: Uint8Array, name: 'M' | 'I' | 'P', value: number): Uint8Array {
  const other = file.slice();
  const at = Buffer.from(other.buffer).indexOf(Buffer.from([1, 0, 0, 0, name.charCodeAt(0)])) + 9;
  const view = new DataView(other.buffer);
  view.setUint32(at, value, true);
  const looked = lookAtKdbx(file);
  const end = looked.ok ? looked.headerEnd : 0;
  other.set(sha256(other.subarray(0, end)), end);
  return other;
}

afterEach(() => vi.restoreAllMocks());

describe('what a KeePass file may ask for', () => {
  test.each([
    ['M', 2 ** 32 - 1024],
    ['I', 100_000],
    ['P', 1_000_000],
  ] as const)('%s = %d is refused before any of it is done', async (name, value) => {
    const file = withCost(await saved(await database()), name, value);
    const kdf = vi.spyOn(CryptoEngine, 'argon2');
    const began = performance.now();
    const why = name === 'P' ? 'damaged' : 'tooCostly';
    expect(recognise(file)).toEqual({ ok: false, why });
    expect(await kdbx.read(file, passphrase)).toEqual({ ok: false, why });
    expect(performance.now() - began).toBeLessThan(500);
    expect(kdf).not.toHaveBeenCalled();
  });
  test('what KeePassXC asks for at most by default is allowed', async () => {
    const file = withCost(await saved(await database()), 'I', 60);
    expect(recognise(file)).toMatchObject({ ok: true });
  });
  test('KDBX 3 is refused by name', async () => {
    const old = (await saved(await database())).slice();
    old[10] = 3;
    expect(recognise(old)).toEqual({ ok: false, why: 'unknownFormat' });
  });
});

describe('what a KeePass file may hold', () => {
  test('gigabytes of nothing, packed', async () => {
    const made = await database(async (one) => {
      const entry = one.createEntry(one.getDefaultGroup());
      entry.binaries.set('zeros', await one.createBinary(new ArrayBuffer(21_000_000)));
    });
    const file = await saved(made);
    expect(file.length).toBeLessThan(1_000_000);
    expect(await openKdbx(file, passphrase)).toEqual({ ok: false, why: 'tooBig' });
  }, 30_000);
  test('entities that grow without end', async () => {
    const made = await database();
    const serialize = XmlUtils.serialize;
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    vi.spyOn(XmlUtils, 'serialize').mockImplementation((...what) =>
      serialize(...what).replace('<KeePassFile', `${bomb}<KeePassFile`),
    );
    const file = new Uint8Array(await new KdbxFormat(made).save());
    vi.restoreAllMocks();
    const opened = await openKdbx(file, passphrase);
    expect(opened.ok ? 'opened' : opened.why).toBe('damaged');
  });
  test('a foreign database is no copy, and neither is one with two payloads', async () => {
    expect(await kdbx.read(await saved(await database()), passphrase)).toEqual({ ok: false, why: 'notACopy' });
    const twice = await database(async (one) => {
      for (const name of ['a', 'b']) {
        const entry = one.createEntry(one.getDefaultGroup());
        entry.fields.set('Title', name);
        entry.binaries.set(payloadName, await one.createBinary(utf8(`{"of":"${name}"}`).buffer));
      }
    });
    expect(await kdbx.read(await saved(twice), passphrase)).toEqual({ ok: false, why: 'notACopy' });
  });
  test('entries that somebody changed do not come back: only the signed text counts', async () => {
    const payload = await payloadOf(await makeVault('kdbx'));
    const forged = await database(async (one) => {
      const entry = one.createEntry(one.getDefaultGroup());
      const text = JSON.stringify({ ...payload, counter: 99 });
      entry.binaries.set(payloadName, await one.createBinary(utf8(text).buffer));
    });
    expect(await kdbx.read(await saved(forged), passphrase)).toEqual({ ok: false, why: 'forged' });
  });
});

test('a scrypt cost above 2^20 is refused before any of it is done', async () => {
  const payload = await payloadOf(await makeVault('scrypt'));
  const file = unarmor(await agePassphraseOf(2).write(payload, passphrase));
  if (!file.ok) throw new Error(file.why);
  for (const cost of ['21', '63', '999999999']) {
    const text = Buffer.from(file.file)
      .toString('latin1')
      .replace(/^(\S+\n-> scrypt \S+) 2\n/, `$1 ${cost}\n`);
    const costly = armored(new Uint8Array(Buffer.from(text, 'latin1')));
    const began = performance.now();
    expect(recognise(costly)).toEqual({ ok: false, why: 'tooCostly' });
    expect(await agePassphrase.read(costly, passphrase)).toEqual({ ok: false, why: 'tooCostly' });
    expect(performance.now() - began).toBeLessThan(500);
  }
});
