import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachmentOf } from '../../src/vault/attachment';
import { utf8 } from '../../src/vault/bytes';
import type { GuardedKey } from '../../src/vault/key';
import { slotOf } from '../../src/vault/open';
import { payloadOf } from '../backup/fixtures';
import { key, makeVault } from '../vault/fixtures';

export const words = 'violin kettle harbour mosaic pepper lantern';
/** RFC 6238's secret, `12345678901234567890` in base32. */
export const otpSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const totp = `otpauth://totp/TokenIM:lin?secret=${otpSecret}&issuer=TokenIM`;

/** A vault whose keys are hard on other people's programs, and what a copy of it holds. */
export async function aVault(...more: readonly GuardedKey[]) {
  const made = await makeVault('interop', [
    ...more,
    key('plain'),
    key('lines', {
      label: '冷钱包 · 主',
      account: '林@例子.com',
      secret: 'first line\nsecond line\n第三行 🔑',
      kind: 'wallet-secret',
    }),
    key('marks', {
      label: '<&"\'>]]> =cmd',
      secret: `"quoted" & <tagged> \\ back ${'\u2028'}`,
      note: 'two\nlines & <marks>',
    }),
    key('long', { secret: 'é'.repeat(5_000) }),
    key('none', { secret: undefined as unknown as string, label: 'Kept elsewhere' }),
    key('codes', { label: 'With codes', totp }),
  ]);
  const payload = await payloadOf(made);
  const recipient = slotOf(made.stored.slots, 'recovery')?.recipient ?? '';
  return { recoveryKey: made.recoveryKey, recipient, payload };
}

/** Files that are hard on other people's programs, by the names that they get there. */
export const attached: Readonly<Record<string, Uint8Array>> = {
  'UTC--2026-11-28.json': utf8('{"version":3,"crypto":{"ciphertext":"安全"}}\n'),
  '密钥 文件.bin': Uint8Array.from({ length: 300_000 }, (_, at) => (at * 31 + (at >> 8)) % 256),
  'one.byte': new Uint8Array([0]),
};
export const withAttached = (): GuardedKey =>
  key('files', {
    label: 'With files',
    attachments: Object.entries(attached).map(([name, bytes]) => attachmentOf(name, bytes)),
  });

/** Which of these programs are not installed here. */
export const missing = (...programs: readonly string[]): string[] =>
  programs.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);

export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'key-guardian-interop-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
