import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { ageFile } from '../../src/backup/copies/age-file';
import { kdbxOf } from '../../src/backup/copies/kdbx';
import { addFile, readFileOf, removeFile } from '../../src/flows/attachments';
import { drillCopy } from '../../src/flows/drill-copy';
import { importKeys, previewImport } from '../../src/flows/import-keys';
import { listKeys } from '../../src/flows/list-keys';
import { makeCopy, payloadOf } from '../../src/flows/make-copy';
import { makePaper } from '../../src/flows/paper-copy';
import { openCopy, restoreCopy } from '../../src/flows/restore-copy';
import { rotateVault } from '../../src/flows/rotate-vault';
import { saveKey } from '../../src/flows/save-key';
import {
  attachmentCaps,
  attachmentOf,
  bytesOf,
  fileNameOf,
  freeName,
  parseAttachment,
} from '../../src/vault/attachment';
import { utf8 } from '../../src/vault/bytes';
import { type GuardedKey, parseKey } from '../../src/vault/key';
import { passphrase } from '../vault/fixtures';
import { memory, withVault } from './vault-fixtures';

const keystore = utf8('{"version":3,"crypto":{"ciphertext":"安全"}}\n');
const filled = (length: number, seed = 1) => Uint8Array.from({ length }, (_, at) => (at * 31 + seed * 7) % 256);
const kdbx = kdbxOf({ memoryKiB: 64, passes: 1 });
const words = 'violin kettle harbour mosaic pepper lantern';

let made: Awaited<ReturnType<typeof withVault>>;
let id: string;
beforeEach(async () => {
  made = await withVault();
  const saved = await saveKey(made.deps, { kind: 'account-key', label: 'Main', account: 'mei', secret: 'TIM-1' });
  if (!saved.ok) throw new Error(saved.why);
  id = saved.id;
});
const add = (name: string, bytes: Uint8Array, to = id) => addFile(made.deps, to, { name, bytes });
const read = (name: string, deps = made.deps) => readFileOf(deps, id, name);
const files = async (deps = made.deps) => {
  const listed = await listKeys(deps);
  if (!listed.ok) throw new Error(listed.why);
  return listed.keys.find((key) => key.id === id)?.files;
};

describe('a file of a key', () => {
  test('comes back byte by byte, is listed by name and size, and goes when it is removed', async () => {
    expect(await add('keystore.json', keystore)).toEqual({ ok: true });
    expect(await files()).toEqual([{ name: 'keystore.json', size: keystore.length }]);
    expect(await read('keystore.json')).toEqual({ ok: true, bytes: keystore });
    expect(JSON.stringify([made.world.vault, made.world.mirror])).not.toContain('keystore');
    expect(await removeFile(made.deps, id, 'keystore.json')).toEqual({ ok: true });
    expect([await files(), await read('keystore.json')]).toEqual([undefined, { ok: false, why: 'fileGone' }]);
  });
  test('stays when the key is changed, and when the vault key is renewed', async () => {
    await add('keystore.json', keystore);
    await saveKey(made.deps, { id, kind: 'account-key', label: 'Renamed', account: 'mei' });
    expect(await rotateVault(made.deps, { passphrase })).toMatchObject({ ok: true });
    expect(await read('keystore.json')).toEqual({ ok: true, bytes: keystore });
  });
  test('of the same content is there once, and of the same name gets a free one', async () => {
    await add('a.json', keystore);
    await add('b.json', keystore);
    await add('b.json', filled(3));
    expect((await files())?.map(({ name }) => name)).toEqual(['b.json', 'b (2).json']);
  });
  test('is taken whole or not at all, with the reason', async () => {
    expect(await add('empty', new Uint8Array())).toEqual({ ok: false, why: 'fileEmpty' });
    expect(await add('large', filled(attachmentCaps.bytes + 1))).toEqual({ ok: false, why: 'fileTooBig' });
    expect(await add('lost', keystore, 'nobody')).toEqual({ ok: false, why: 'noKey' });
    for (let nth = 0; nth < attachmentCaps.count; nth++) await add(`${nth}`, filled(10, nth));
    expect(await add('sixth', keystore)).toEqual({ ok: false, why: 'filesFull' });
    expect(await files()).toHaveLength(attachmentCaps.count);
  });
  test('five of the largest fill the vault, and still come back; a further one is refused', async () => {
    for (let nth = 0; nth < 5; nth++)
      expect(await add(`${nth}.bin`, filled(attachmentCaps.bytes, nth))).toEqual({ ok: true });
    const other = await saveKey(made.deps, { kind: 'account-key', label: 'Other', account: 'mei', secret: 'TIM-2' });
    expect(other.ok && (await add('more', keystore, other.id))).toEqual({ ok: false, why: 'filesTotal' });
    expect(await read('4.bin')).toEqual({ ok: true, bytes: filled(attachmentCaps.bytes, 4) });
    const copy = await makeCopy(made.deps, ageFile);
    if (!copy.ok) throw new Error(copy.why);
    const drilled = await drillCopy(made.deps, copy.bytes, made.recoveryKey);
    expect(drilled).toMatchObject({ ok: true, restorable: 2, total: 2, filesLeftOut: 0 });
  }, 60_000);
});

describe('copies', () => {
  beforeEach(async () => {
    await add('keystore.json', keystore);
  });
  const restored = async (file: Uint8Array, typed: string) => {
    const there = memory('restored');
    const done = await restoreCopy(there.deps, { file, typed, passphrase });
    if (!done.ok) throw new Error(done.why);
    return there.deps;
  };
  test('an age file and a KeePass database carry it', async () => {
    const age = await makeCopy(made.deps, ageFile);
    const keepass = await makeCopy(made.deps, kdbx, words);
    if (!age.ok || !keepass.ok) throw new Error('not made');
    expect(await read('keystore.json', await restored(age.bytes, made.recoveryKey))).toEqual({
      ok: true,
      bytes: keystore,
    });
    expect(await read('keystore.json', await restored(keepass.bytes, words))).toEqual({ ok: true, bytes: keystore });
    expect(await drillCopy(made.deps, keepass.bytes, words)).toMatchObject({
      ok: true,
      restorable: 1,
      filesLeftOut: 0,
    });
  });
  test('one without room names it, says so, restores the rest, and a file copy brings it back', async () => {
    const age = await makeCopy(made.deps, ageFile);
    const small = await payloadOf(made.deps, 'recovery-key', false);
    if (!age.ok || !small.ok) throw new Error('not made');
    const file = await ageFile.write(small.payload, small.recipient);
    expect(await drillCopy(made.deps, file, made.recoveryKey)).toMatchObject({
      ...{ ok: true, restorable: 1, total: 1, filesLeftOut: 1, damaged: [], newer: [] },
    });
    const deps = await restored(file, made.recoveryKey);
    expect(await files(deps)).toEqual([{ name: 'keystore.json', size: keystore.length, leftOut: true }]);
    expect(await read('keystore.json', deps)).toEqual({ ok: false, why: 'fileGone' });
    const preview = await previewImport(deps, age.bytes, made.recoveryKey);
    if (!preview.ok) throw new Error(preview.why);
    expect(preview.rows.map(({ state }) => state)).toEqual(['newer']);
    expect(await importKeys(deps, preview.rows)).toMatchObject({ ok: true, replaced: 1 });
    expect(await read('keystore.json', deps)).toEqual({ ok: true, bytes: keystore });
  });
  test('a later state from a copy without room takes away no file that lies here', async () => {
    const before = structuredClone({ vault: made.world.vault, mirror: made.world.mirror });
    await saveKey(made.deps, { id, kind: 'account-key', label: 'Later', account: 'mei' });
    const small = await payloadOf(made.deps, 'recovery-key', false);
    if (!small.ok) throw new Error(small.why);
    const file = await ageFile.write(small.payload, small.recipient);
    Object.assign(made.world, before); // the browser was set back
    const preview = await previewImport(made.deps, file, made.recoveryKey);
    if (!preview.ok) throw new Error(preview.why);
    expect(preview.rows.map(({ state }) => state)).toEqual(['newer']);
    await importKeys(made.deps, preview.rows);
    expect(await read('keystore.json')).toEqual({ ok: true, bytes: keystore });
  });
  test('paper leaves it out and stays small', async () => {
    await add('large.bin', filled(attachmentCaps.bytes));
    const paper = await makePaper(made.deps);
    expect(paper.ok && paper.codes.length).toBeLessThan(8);
  });
  test('whose file was exchanged gives back the rest without it', async () => {
    const whole = await payloadOf(made.deps);
    if (!whole.ok) throw new Error(whole.why);
    const { keys } = structuredClone(whole.payload) as unknown as { keys: { rev: number; key: GuardedKey }[] };
    const [file] = keys[0]?.key.attachments ?? [];
    if (file) Object.assign(file, { data: attachmentOf('x', filled(file.size)).data });
    const forged = await ageFile.write({ ...whole.payload, keys }, whole.recipient);
    expect(await openCopy({ readCopies: async () => [] }, forged, made.recoveryKey)).toMatchObject({
      ok: false,
      why: 'forged',
    });
  });
});

describe('what lies in a record or a copy', () => {
  const whole = attachmentOf('keystore.json', keystore);
  test.each<[string, object]>([
    ['no name', { name: '' }],
    ['a name that leads out of a folder', { name: '../x' }],
    ['a name with a hidden end', { name: 'txt.\u202eexe' }],
    ['no size', { size: 0 }],
    ['a size above the cap', { size: attachmentCaps.bytes + 1 }],
    ['no digest', { digest: 'x' }],
  ])('with %s is no file', (_name, part) => {
    expect(parseAttachment({ ...whole, ...part })).toBeUndefined();
  });
  test.each(['', 'AAAA', `${whole.data}AAAA`, whole.data?.replace(/.$/, '!'), 7])('data %s is left out', (data) => {
    expect(parseAttachment({ ...whole, data })).toEqual({ name: whole.name, size: whole.size, digest: whole.digest });
  });
  test('bytes that are not those of the digest are not given out', () => {
    const other = attachmentOf('x', filled(keystore.length)).data as string;
    expect(bytesOf({ ...whole, data: other })).toBeUndefined();
    expect(bytesOf(whole)).toEqual(keystore);
  });
  test('more than five are not read', () => {
    const six = Array.from({ length: 6 }, (_, nth) => ({ ...whole, name: `${nth}` }));
    const key = { id: 'a', kind: 'account-key', label: '', account: '', note: '', createdAt: 0, changedAt: 0 };
    expect(parseKey({ ...key, attachments: six })?.attachments).toHaveLength(5);
  });
  test('any bytes and any name come back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.string(), (bytes, name) => {
        const file = attachmentOf(name, bytes);
        expect(parseAttachment(JSON.parse(JSON.stringify(file)))).toEqual(file);
        expect(bytesOf(file)).toEqual(new Uint8Array(bytes));
        expect(fileNameOf(file.name)).toBe(file.name);
      }),
    );
  });
  test('names keep their end', () => {
    const long = fileNameOf(`${'x'.repeat(300)}.json`);
    expect([long.length <= attachmentCaps.name, long.endsWith('.json')]).toEqual([true, true]);
    expect(freeName('a.json', ['a.json', 'a (2).json'])).toBe('a (3).json');
    expect(freeName('README', ['README'])).toBe('README (2)');
  });
});
