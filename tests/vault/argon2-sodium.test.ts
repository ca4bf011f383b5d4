import { expect, test } from 'vitest';
import { type Argon2Job, argon2Here } from '../../src/vault/argon2-here';
import { argon2BySodium, isForSodium, readySodium } from '../../src/vault/argon2-sodium';
import { type Bytes, utf8 } from '../../src/vault/bytes';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const salt: Bytes = utf8('salt of 16 bytes');
const job = (part: Partial<Argon2Job> = {}): Argon2Job => ({
  ...{ password: 'violet harbour uncle', salt, memoryKiB: 1024, passes: 2, lanes: 1 },
  ...part,
});

test("the native tool's answer", async () => {
  // printf 'violet harbour uncle' | argon2 'salt of 16 bytes' -id -t 2 -k 1024 -p 1 -l 32 -r
  const native = '08931b06f566d43ebebaad86f5c3ae437d21923319f426dcdb25e896225745ed';
  expect(hex(await argon2BySodium(job()))).toBe(native);
});

test.each<[string, Partial<Argon2Job>]>([
  ['as a slot has it', { memoryKiB: 65_536, passes: 3 }],
  ['another memory', { memoryKiB: 2_051 }],
  ['one pass', { passes: 1 }],
  ['ten passes', { passes: 10 }],
  ['Chinese', { password: '紫罗兰 港口 叔叔' }],
  ['a long passphrase', { password: 'x'.repeat(10_000) }],
  ['another salt', { salt: new Uint8Array(16) }],
])('both libraries agree: %s', async (_name, part) => {
  expect(hex(await argon2BySodium(job(part)))).toBe(hex(await argon2Here(job(part))));
});

test('what it cannot do is told before', () => {
  expect(isForSodium(job())).toBe(true);
  expect(isForSodium(job({ lanes: 2 }))).toBe(false);
  expect(isForSodium(job({ salt: new Uint8Array(32) }))).toBe(false);
});

test('made ready, it answers the same; more than there is, it refuses and goes on', async () => {
  const before = hex(await argon2BySodium(job()));
  await readySodium(4_096);
  expect(hex(await argon2BySodium(job()))).toBe(before);
  await expect(readySodium(3_900_000)).rejects.toThrow('no memory');
  await expect(argon2BySodium(job({ memoryKiB: 3_900_000 }))).rejects.toThrow('no memory');
  expect(hex(await argon2BySodium(job()))).toBe(before);
});
