import { describe, expect, test } from 'vitest';
import { bitwardenIn } from '../../../src/backup/foreign/bitwarden';
import { items, plainExport, sealedExport } from './bitwarden-file';

const password = 'correct horse 电池';
const cheap = { kdfType: 0, kdfIterations: 5_000 } as const;
const open = async (file: Uint8Array, typed = password) => {
  const opened = await bitwardenIn(file)?.open(typed);
  return opened === undefined ? 'not Bitwarden' : opened.ok ? opened : opened.why;
};

const all = {
  ok: true,
  skipped: 2,
  found: [
    {
      kind: 'account-key',
      label: 'TokenIM',
      account: 'mei@example.com',
      secret: 'TIM-48-plum-Jx77',
      note: 'https://token.im\notpauth://totp/x?secret=GEZDGNBV\nmy notes\nHint: blue',
    },
    { kind: 'wallet-secret', label: '助记词', account: '', secret: items[1]?.notes, note: '' },
    { kind: 'account-key', label: 'Server', account: '', secret: '-----BEGIN OPENSSH PRIVATE KEY-----', note: '' },
  ],
};

test('a plain export', async () => {
  expect(bitwardenIn(plainExport())?.sealed).toBe(false);
  expect(await open(plainExport())).toEqual(all);
});

test.each([cheap, { kdfType: 1, kdfIterations: 2, kdfMemory: 16, kdfParallelism: 2 } as const])(
  'an export sealed with a password, %j',
  async (kdf) => {
    const file = await sealedExport(password, kdf);
    expect(bitwardenIn(file)?.sealed).toBe(true);
    expect(await open(file)).toEqual(all);
    expect(await open(file, `${password} `)).toBe('wrongPassphrase');
  },
);

describe('refused by name', () => {
  test.each([
    ['an export of an account', { passwordProtected: false }, 'bitwardenAccount'],
    ['absurd passes', { kdfIterations: 2_000_001 }, 'tooCostly'],
    ['absurd memory', { kdfType: 1, kdfIterations: 3, kdfMemory: 100_000, kdfParallelism: 4 }, 'tooCostly'],
    ['no passes', { kdfIterations: 0 }, 'damaged'],
    ['an unknown KDF', { kdfType: 7 }, 'damaged'],
    ['no data', { data: 'none' }, 'damaged'],
    ['data of another key', { data: '2.AAAAAAAAAAAAAAAAAAAAAA==|AAAAAAAAAAAAAAAAAAAAAA==|AAAA' }, 'damaged'],
  ])('%s', async (_name, change, why) => {
    const began = performance.now();
    expect(await open(await sealedExport(password, cheap, change))).toBe(why);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
  test('a flipped letter of the sealed data', async () => {
    const file = await sealedExport(password, cheap);
    const at = Buffer.from(file).indexOf('"data"') + 60;
    file[at] = file[at] === 65 ? 66 : 65;
    expect(await open(file)).toBe('damaged');
  });
  test.each(['', '[]', '{', '{"encrypted":"yes"}', '{"encrypted":false}', 'null'])(
    'not Bitwarden: %s',
    async (text) => {
      expect(await open(new TextEncoder().encode(text))).toBe('not Bitwarden');
    },
  );
});
