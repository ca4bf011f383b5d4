import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { paper } from '../../src/backup/copies/paper';
import { recognise } from '../../src/backup/recognise';
import { join } from '../../src/backup/shares/join';
import { readShare } from '../../src/backup/shares/share';
import { keyFromShares } from '../../src/flows/share-key';
import { utf8 } from '../../src/vault/bytes';
import frozen from '../vectors/paper-1.json' with { type: 'json' };

test('a paper copy of the first format opens', async () => {
  const bytes = utf8(frozen.codes.join('\n'));
  expect(recognise(bytes)).toMatchObject({ ok: true, kind: { id: 'paper' } });
  expect(await paper.read(bytes, frozen.recoveryKey)).toEqual({ ok: true, payload: frozen.payload });
});

test('its recovery key comes back from each pair of its shares', async () => {
  const [a = '', b = '', c = ''] = frozen.shares;
  for (const pair of [
    [a, b],
    [b, c],
    [c, a],
  ])
    expect(await keyFromShares(pair)).toMatchObject({ ok: true, key: frozen.recoveryKey });
});

/** The program in SECURITY.md, as somebody without us would copy it. */
test('the 32 bytes that another SLIP-39 program gives become the recovery key by the program in SECURITY.md', async () => {
  const program = /```python\n([\s\S]*?)```/.exec(readFileSync('SECURITY.md', 'utf8'))?.[1] ?? '';
  expect(program).toContain('age-secret-key-');
  const shares = frozen.shares.slice(0, 2).flatMap((text) => {
    const read = readShare(text);
    return read.ok ? [read.share] : [];
  });
  const joined = await join(shares);
  if (!joined.ok) throw new Error(joined.why);
  const run = spawnSync('python3', ['-', bytesToHex(joined.secret)], { input: program, encoding: 'utf8' });
  if (run.error)
    return console.warn('NOT CHECKED: python3 is not installed, so the program in SECURITY.md was not run');
  expect(run.stdout.trim()).toBe(frozen.recoveryKey);
});
