import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPayload } from '../../src/backup/payload';
import { fromText, toText } from '../../src/vault/bytes';
import { slotOf } from '../../src/vault/open';
import { key, makeVault } from '../vault/fixtures';
import { copyOf, payloadOf } from './fixtures';

const there = spawnSync('age', ['--version'], { encoding: 'utf8' });
const hasAge = there.status === 0;
if (!hasAge)
  console.warn('NOT CHECKED: the age tool is not installed, so no copy was opened with it (apt install age)');

/** What `age -d -i key.txt file` prints. */
function openWithAge(file: Uint8Array, identity: string): { status: number | null; text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  try {
    writeFileSync(join(folder, 'key.txt'), `${identity}\n`, { mode: 0o600 });
    writeFileSync(join(folder, 'copy.age'), file);
    const { status } = spawnSync('age', ['-d', '-i', 'key.txt', '-o', 'out', 'copy.age'], { cwd: folder });
    return { status, text: status === 0 ? readFileSync(join(folder, 'out'), 'utf8') : '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe(`the age tool (${hasAge ? there.stdout.trim() : 'not installed'})`, () => {
  test('opens a copy with the recovery key alone', async () => {
    const made = await makeVault('age tool', [key('a', { label: '主钥匙' }), key('b')]);
    const file = await copyOf(made);
    if (!hasAge) return expect(file.length).toBeGreaterThan(1_000);
    const { status, text } = openWithAge(file, made.recoveryKey);
    expect(status).toBe(0);
    expect(JSON.parse(text)).toEqual(await payloadOf(made));
    expect(text.split('\n')[1]).toMatch(/"about": "Copy of the keys/);
    expect(text).toContain('"label": "主钥匙"');
    expect(await readPayload(text)).toMatchObject({ ok: true });
  });

  test('refuses a flipped copy and another key', async () => {
    const made = await makeVault('age tool', [key('a')]);
    const file = await copyOf(made);
    if (!hasAge) return expect(file.length).toBeGreaterThan(1_000);
    const flipped = file.slice();
    flipped[600] = (flipped[600] as number) ^ 1;
    expect(openWithAge(flipped, made.recoveryKey).status).not.toBe(0);
    expect(openWithAge(file, (await makeVault('other')).recoveryKey).status).not.toBe(0);
  });

  test('opens the recovery slot and shows the vault key', async () => {
    const made = await makeVault('age tool');
    const slot = slotOf(made.stored.slots, 'recovery');
    const file = fromText(slot?.file ?? '');
    if (!hasAge || !file) return expect(file).toBeDefined();
    const { vaultId } = made.stored.manifest;
    expect(openWithAge(file, made.recoveryKey).text).toBe(
      `tokenim-guardian vault key 1 ${vaultId} ${toText(made.open.vaultKey)}`,
    );
  });
});
