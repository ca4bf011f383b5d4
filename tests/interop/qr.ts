import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paperParts } from '../../src/backup/copies/paper';
import { partText } from '../../src/backup/paper/part';
import { joinCommand } from '../../src/pages/paper/join-command';
import { qrCells } from '../../src/pages/qr-cells';
import { slotOf } from '../../src/vault/open';
import { payloadOf } from '../backup/fixtures';
import { key, makeVault, seeded } from '../vault/fixtures';
import type { Interop } from './interop';

/** Accounts in the vaults that are printed. */
const sizes = [1, 5, 20, 50];
/** As a scanner, a telephone, a damp drawer leave them. `fill` is the code's side in pixels. */
const harms: Record<string, (side: number) => string[]> = {
  'turned by 3°, blurred, noisy': () => [
    '-background',
    'white',
    '-rotate',
    '3',
    '-blur',
    '0x1.2',
    '-attenuate',
    '0.4',
    '+noise',
    'Gaussian',
  ],
  'half the size, poor jpeg': () => ['-resize', '50%', '-quality', '40'],
  'seen a little from the side': (side) => [
    '-virtual-pixel',
    'white',
    '-distort',
    'Perspective',
    `0,0 ${side * 0.03},${side * 0.015} ${side},0 ${side * 0.97},0 0,${side} 0,${side} ${side},${side} ${side},${side * 0.97}`,
  ],
  'a brown blot': (side) => [
    '-fill',
    '#6b4a2b',
    '-draw',
    `circle ${side * 0.6},${side * 0.55} ${side * 0.6},${side * 0.66}`,
  ],
};

const has = (tool: string, ...args: string[]) => spawnSync(tool, args, { stdio: 'ignore' }).error === undefined;
const scanner = ['-q', '--raw', '-Sdisable', '-Sqrcode.enable'];

/** Every code that would be printed, through `zbarimg`; and the command on the sheet, through a shell, to the keys. */
export async function qr(accountsOf: readonly number[] = sizes): Promise<Interop> {
  if (!has('zbarimg', '--version'))
    return { ok: 0, failed: [], skipped: 'zbarimg is not installed (apt install zbar-tools)' };
  const harming = has('convert', '-version');
  const opening = ['age', 'base32', 'gunzip'].every((tool) => has(tool, '--version'));
  const folder = mkdtempSync(join(tmpdir(), 'key-guardian-codes-'));
  const result: Interop = { ok: 0, failed: [] };
  const note = (name: string, fits: boolean) => (fits ? result.ok++ : result.failed.push(name));
  try {
    for (const accounts of accountsOf) {
      const { texts, labels, recoveryKey } = await printed(accounts);
      rmSync(folder, { recursive: true });
      execFileSync('mkdir', ['-m', '700', folder]);
      const files = texts.map((text, at) => drawn(join(folder, `code-${String(at).padStart(2, '0')}.pgm`), text));
      const read = scanned(files.map(({ path }) => path));
      for (const [at, text] of texts.entries()) note(`${accounts} accounts, code ${at + 1}`, read.has(text));
      if (harming)
        for (const [name, harm] of Object.entries(harms)) {
          const harmed = files.map(({ path, side }) => {
            const to = path.replace('.pgm', name.includes('jpeg') ? '.jpg' : '.png');
            execFileSync('convert', [path, ...harm(side), to]);
            return to;
          });
          const found = scanned(harmed);
          for (const [at, text] of texts.entries())
            note(`${accounts} accounts, code ${at + 1}: ${name}`, found.has(text));
          for (const path of harmed) rmSync(path);
        }
      if (opening) {
        writeFileSync(join(folder, 'key.txt'), `${recoveryKey}\n`, { mode: 0o600 });
        const command = joinCommand.replaceAll('*.png', '*.pgm');
        const { status } = spawnSync('sh', ['-c', command], { cwd: folder });
        note(
          `${accounts} accounts, the command of the sheet`,
          status === 0 && labelsIn(folder).join() === labels.join(),
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const lacking = [...(harming ? [] : ['convert (imagemagick)']), ...(opening ? [] : ['age, base32 or gunzip'])];
  return lacking.length > 0 ? { ...result, skipped: `not installed: ${lacking.join(', ')}` } : result;
}

/** As people have them: a name, a key, ten backup codes each. */
async function printed(accounts: number) {
  const random = seeded(`accounts ${accounts}`);
  const hex = (bytes: number) => [...random(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const keys = Array.from({ length: accounts }, (_, at) =>
    key(`k${at}`, {
      label: `账户 ${at + 1} · main`,
      account: `lin+${at}@example.org`,
      secret: hex(16),
      note: Array.from({ length: 10 }, () => `${hex(2)}-${hex(2)}`).join(' '),
    }),
  );
  const made = await makeVault(`codes ${accounts}`, keys);
  const recipient = slotOf(made.stored.slots, 'recovery')?.recipient ?? '';
  const parts = await paperParts(await payloadOf(made), recipient);
  if (!parts) throw new Error(`${accounts} accounts do not fit on paper`);
  return { texts: parts.map(partText), labels: keys.map(({ label }) => label).sort(), recoveryKey: made.recoveryKey };
}

function labelsIn(folder: string): string[] {
  if (!readdirSync(folder).includes('keys.json')) return [];
  const { keys } = JSON.parse(execFileSync('cat', [join(folder, 'keys.json')], { encoding: 'utf8' }));
  return (keys as { key: { label: string } }[]).map(({ key: { label } }) => label).sort();
}

const scanned = (paths: readonly string[]): Set<string> =>
  new Set(spawnSync('zbarimg', [...scanner, ...paths], { encoding: 'utf8', maxBuffer: 50_000_000 }).stdout.split('\n'));

const cell = 6;
const quiet = 4;

/** A grey picture that needs no library (netpbm's P5). */
function drawn(path: string, text: string) {
  const cells = qrCells(text);
  const side = (cells.length + 2 * quiet) * cell;
  const pixels = Buffer.alloc(side * side, 255);
  for (const [y, row] of cells.entries())
    for (const [x, dark] of row.entries())
      if (dark)
        for (let line = 0; line < cell; line++) {
          const start = ((y + quiet) * cell + line) * side + (x + quiet) * cell;
          pixels.fill(0, start, start + cell);
        }
  writeFileSync(path, Buffer.concat([Buffer.from(`P5\n${side} ${side}\n255\n`), pixels]));
  return { path, side };
}
