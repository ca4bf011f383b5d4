import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { openBytes, sealBytes } from '../../src/vault/aes';
import { fromText, toText } from '../../src/vault/bytes';
import { canonicalJson } from '../../src/vault/canonical';
import { deriveBytes, hkdf } from '../../src/vault/derive';
import { fingerprintOf, isSignedBy, sign, signingKeyOf } from '../../src/vault/signing';
import vectors from '../vectors/primitives.json';
import { flipAt } from './fixtures';

const bytes = (hex: string) => new Uint8Array(hexToBytes(hex));

test(vectors.hkdf.source, async () => {
  const { ikm, salt, info, length, okm } = vectors.hkdf;
  expect(bytesToHex(await hkdf(bytes(ikm), bytes(salt), bytes(info), length))).toBe(okm);
});

test('no two purposes and no two vaults share a key', async () => {
  const secret = new Uint8Array(32);
  const made = await Promise.all(
    [
      ['v', 'record/a/1'],
      ['v', 'record/a/2'],
      ['v', 'manifest/1'],
      ['w', 'record/a/1'],
    ].map(async ([vault = '', purpose = '']) => toText(await deriveBytes(secret, vault, purpose))),
  );
  expect(new Set(made).size).toBe(4);
});

describe(vectors.aesGcm.source, () => {
  const { key, nonce, plain, bound, sealed } = vectors.aesGcm;
  const imported = crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const wanted = toText(bytes(nonce + sealed));

  test('seals and opens', async () => {
    expect(await sealBytes(await imported, bytes(nonce), bytes(plain), bytes(bound))).toBe(wanted);
    expect(await openBytes(await imported, wanted, bytes(bound))).toEqual(bytes(plain));
  });
  test('refuses other bound data and every changed character', async () => {
    expect(await openBytes(await imported, wanted, bytes('00'))).toBeUndefined();
    for (let at = 0; at < wanted.length; at++)
      expect(await openBytes(await imported, flipAt(wanted, at), bytes(bound))).toBeUndefined();
    expect(await openBytes(await imported, wanted.slice(0, 30), bytes(bound))).toBeUndefined();
  });
});

describe.each(vectors.ed25519)('$source', ({ seed, public: publicKey, message, signature }) => {
  const signingKey = toText(bytes(publicKey));
  test('signs and verifies', async () => {
    expect(await signingKeyOf(bytes(seed))).toBe(signingKey);
    expect(await sign(bytes(seed), bytes(message))).toBe(toText(bytes(signature)));
    expect(await isSignedBy(signingKey, toText(bytes(signature)), bytes(message))).toBe(true);
  });
  test('refuses another message, another key and what is no signature', async () => {
    const signed = toText(bytes(signature));
    expect(await isSignedBy(signingKey, signed, bytes('ff'))).toBe(false);
    expect(await isSignedBy(toText(new Uint8Array(32).fill(9)), signed, bytes(message))).toBe(false);
    expect(await isSignedBy(signingKey, 'no signature', bytes(message))).toBe(false);
    expect(await isSignedBy('', '', bytes(message))).toBe(false);
  });
  test('has a fingerprint of 80 bits in groups', () => {
    expect(fingerprintOf(signingKey)).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/);
  });
});

test.each([
  [{ b: 1, a: [true, null, 'ü"\n'] }, '{"a":[true,null,"ü\\"\\n"],"b":1}'],
  [{ gone: undefined, z: {} }, '{"z":{}}'],
  [[undefined, 1], '[null,1]'],
  ['text', '"text"'],
])('one text for one value: %j', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test('base64url is read strictly', () => {
  expect(fromText('-_8')).toEqual(new Uint8Array([0xfb, 0xff]));
  for (const wrong of ['+/8', '-_8=', '-_9', 'a', ' -_8']) expect(fromText(wrong), wrong).toBeUndefined();
});
