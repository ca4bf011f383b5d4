import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from '../../src/backup/payload';
import { slotOf } from '../../src/vault/open';
import { payloadOf } from '../backup/fixtures';
import { key, makeVault } from '../vault/fixtures';

export const words = 'violin kettle harbour mosaic pepper lantern';
/** RFC 6238's secret, `12345678901234567890` in base32. */
export const otpSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const totp = `otpauth://totp/TokenIM:lin?secret=${otpSecret}&issuer=TokenIM`;

/** A vault whose keys are hard on other people's programs, and what a copy of it holds. */
export async function aVault() {
  const made = await makeVault('interop', [
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
    key('codes', { label: 'With codes' }),
  ]);
  const payload = await payloadOf(made);
  const recipient = slotOf(made.stored.slots, 'recovery')?.recipient ?? '';
  return { recoveryKey: made.recoveryKey, recipient, payload };
}

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

/** The same, where one key has the address of its one-time codes. */
export const withCodes = (payload: Payload): Payload => ({
  ...payload,
  keys: payload.keys.map((row) => (row.key.id === 'codes' ? { ...row, key: { ...row.key, totp } } : row)),
});
