import { ageFile } from '../../src/backup/copies/age-file';
import { agePassphraseOf } from '../../src/backup/copies/age-passphrase';
import { kdbxOf } from '../../src/backup/copies/kdbx';
import { paper } from '../../src/backup/copies/paper';
import type { CopyKind } from '../../src/backup/copy';
import { recognise } from '../../src/backup/recognise';
import { drillCopy } from '../../src/flows/drill-copy';
import { makeCopy } from '../../src/flows/make-copy';
import { saveKey } from '../../src/flows/save-key';
import { canonicalJson } from '../../src/vault/canonical';
import { slotOf } from '../../src/vault/open';
import { withVault } from '../flows/vault-fixtures';
import { seeded } from '../vault/fixtures';

const words = 'violin kettle harbour mosaic pepper lantern';
/** The kinds with the least cost, so that what is measured is not the KDF. */
const kinds: readonly CopyKind[] = [ageFile, agePassphraseOf(1), kdbxOf({ memoryKiB: 8, passes: 1 }), paper];

export interface Mutated {
  kind: string;
  tried: number;
  /** Opened as if nothing had happened to them, though their bytes differ; must be 0. */
  accepted: number;
  /** Anything but a refusal by name. */
  crashed: string[];
  slowestMs: number;
  /** Most that the heap and buffers grew while one file was looked at. */
  mostMiB: number;
  vaultChanged: boolean;
}

/** Drills `count` files of each kind that were altered at random, and some that claim to be huge or costly. */
export async function drillMutated(count: number, seed = 'mutated'): Promise<Mutated[]> {
  const results: Mutated[] = [];
  for (const kind of kinds) {
    const { deps, world, recoveryKey } = await withVault();
    await saveKey(deps, { kind: 'account-key', label: 'One', account: 'lin', secret: 'secret of One' });
    const passphrase = kind.opensWith === 'passphrase' ? words : undefined;
    const made = await makeCopy(deps, kind, passphrase);
    if (!made.ok || !slotOf(world.vault?.slots ?? ({} as never), 'recovery')) throw new Error('no copy was made');
    const before = canonicalJson([world.vault, world.mirror, world.proven]);
    const draw = drawing(seed + kind.id);
    const result: Mutated = {
      ...{ kind: kind.id, tried: 0, accepted: 0, crashed: [], slowestMs: 0, mostMiB: 0, vaultChanged: false },
    };
    for (let at = 0; at < count; at++) {
      const file = mutate(made.bytes, draw);
      if (same(file, made.bytes)) continue;
      result.tried++;
      const memory = used();
      const began = performance.now();
      try {
        const drilled = await drillCopy(deps, file, passphrase ?? recoveryKey);
        if (drilled.ok && !isForgiven(file, made.bytes)) result.accepted++;
        if (drilled.ok) world.proven.pop();
      } catch (error) {
        result.crashed.push(String(error));
      }
      result.slowestMs = Math.max(result.slowestMs, performance.now() - began);
      result.mostMiB = Math.max(result.mostMiB, (used() - memory) / 1_048_576);
    }
    result.vaultChanged = canonicalJson([world.vault, world.mirror, world.proven]) !== before;
    results.push(result);
  }
  return results;
}

/** White space around the armor or between lines is forgiven on purpose: mail programs add it. */
const isForgiven = (file: Uint8Array, whole: Uint8Array): boolean => {
  const looked = recognise(file);
  return looked.ok && looked.kind.id !== 'kdbx' && plain(file) === plain(whole);
};
const plain = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes).replace(/\s+/g, '');

const used = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

type Draw = (below: number) => number;

function drawing(seed: string): Draw {
  const random = seeded(seed);
  return (below) => {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    return (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % below;
  };
}

/** One to four changes of the kinds that transport, programs and attackers make. */
function mutate(file: Uint8Array, draw: Draw): Uint8Array {
  let bytes = Buffer.from(file);
  for (let left = 1 + draw(4); left > 0 && bytes.length > 0; left--) {
    const at = draw(Math.min(bytes.length, draw(2) ? 400 : bytes.length));
    const length = 1 + draw(40);
    switch (draw(8)) {
      case 0:
        bytes[at] = (bytes[at] as number) ^ (1 << draw(8));
        break;
      case 1:
        bytes[at] = draw(256);
        break;
      case 2:
        bytes = bytes.subarray(0, at);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
        break;
      case 5:
        bytes.fill(draw(2) ? 0xff : 0, at, Math.min(bytes.length, at + 1 + draw(8)));
        break;
      case 6:
        if (bytes.length >= 4)
          bytes.writeUInt32LE(draw(2) ? 0xffff_ffff : draw(0x7fff_ffff), Math.min(at, bytes.length - 4));
        break;
      default:
        bytes = Buffer.concat([bytes, Buffer.alloc(1 + draw(2_000), draw(256))]);
    }
  }
  return new Uint8Array(bytes);
}
