import { createRequire } from 'node:module';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { join } from '../../src/backup/shares/join';
import { readShare } from '../../src/backup/shares/share';
import { split } from '../../src/backup/shares/split';
import { systemRandom } from '../../src/vault/bytes';
import vectors from '../vectors/slip39.json' with { type: 'json' };
import type { Interop } from './interop';

/** The secret in hex, or '' when these texts give none. */
async function secretOf(texts: readonly string[], passphrase: string): Promise<string> {
  const read = texts.map(readShare);
  const shares = read.flatMap((one) => (one.ok ? [one.share] : []));
  if (shares.length < texts.length) return '';
  const joined = await join(shares, passphrase);
  return joined.ok ? bytesToHex(joined.secret) : '';
}

/** The official vectors: a secret where there is one, a refusal where there is none. */
export async function officialVectors(): Promise<Interop> {
  const failed: string[] = [];
  for (const [name, texts, secret] of vectors as [string, string[], string, string][])
    if ((await secretOf(texts, 'TREZOR')) !== secret) failed.push(name);
  return { ok: vectors.length - failed.length, failed };
}

interface Slip39 {
  fromArray(
    secret: number[],
    how: {
      passphrase?: string;
      groups: [number, number, string][];
      extendableBackupFlag: 0 | 1;
      iterationExponent?: number;
    },
  ): { fromPath(path: string): { mnemonics: string[] } };
  recoverSecret(texts: string[], passphrase?: string): number[];
}

const schemes = [
  { needed: 2, count: 3 },
  { needed: 3, count: 5 },
  { needed: 2, count: 2 },
  { needed: 16, count: 16 },
  { needed: 7, count: 11 },
];

/** Our shares through the npm package `slip39`, an implementation that is not ours, and its shares through ours. */
export async function crossChecks(): Promise<Interop> {
  const slip39 = createRequire(import.meta.url)('slip39') as Slip39;
  const failed: string[] = [];
  let ok = 0;
  const note = (name: string, fits: boolean) => (fits ? ok++ : failed.push(name));
  for (const { needed, count } of schemes)
    for (const length of [16, 32])
      for (const extendable of [true, false])
        for (const passphrase of ['', 'correct horse']) {
          const name = `${needed} of ${count}, ${length * 8} bits${extendable ? ', extendable' : ''}${passphrase && ', passphrase'}`;
          const secret = systemRandom(length);
          const hex = bytesToHex(secret);
          const exponent = passphrase ? 1 : 0;
          const ours = await split(
            secret,
            { needed, count },
            { random: systemRandom, extendable, passphrase, exponent },
          );
          const some = pick(ours, needed);
          note(
            `ours read by slip39: ${name}`,
            bytesToHex(Uint8Array.from(slip39.recoverSecret(some, passphrase))) === hex,
          );
          const theirs = slip39
            .fromArray([...hexToBytes(hex)], {
              passphrase,
              groups: [[needed, count, 'one group']],
              extendableBackupFlag: extendable ? 1 : 0,
              iterationExponent: exponent,
            })
            .fromPath('r/0').mnemonics;
          note(`slip39's read by us: ${name}`, (await secretOf(pick(theirs, needed), passphrase)) === hex);
        }
  return { ok, failed };
}

/** Any of them, in any order. */
const pick = (texts: readonly string[], count: number): string[] =>
  texts
    .map((text) => ({ text, at: systemRandom(4).join() }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, count)
    .map(({ text }) => text);
