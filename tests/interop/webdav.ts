import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { davFolder, type FolderAccess } from '../../src/backup/webdav/folder';
import { keptCopies, sweep } from '../../src/backup/webdav/keep';
import { copyName } from '../../src/backup/webdav/names';
import { basic, type DavWhy } from '../../src/backup/webdav/request';
import { missing, password, type ServerName, serverNames, startServer, user } from './dav-servers';
import { type Fault, faultProxy } from './fault-proxy';
import type { Interop } from './interop';
import { nodeSend } from './node-send';
import { believeNothing } from './webdav-copies';

export interface ServerResult extends Interop {
  /** Of the writes under fire: acknowledged, refused by reason, faults injected. */
  writes?: { acknowledged: number; refused: Partial<Record<DavWhy, number>>; faults: Partial<Record<Fault, number>> };
}

interface Options {
  /** How many writes both devices make together while everything goes wrong. */
  writes?: number;
  servers?: readonly ServerName[];
  seed?: number;
}

/** WebDAV against real servers on loopback, with what can go wrong on the way injected between. */
export async function webdavServers({
  writes = 500,
  servers = serverNames,
  seed = 7,
}: Options = {}): Promise<Record<string, ServerResult>> {
  const results: Record<string, ServerResult> = {};
  for (const name of servers) {
    const lacks = missing(name);
    if (lacks) {
      console.error(`!!! ${lacks}: WebDAV is not tried against it.`);
      results[name] = { ok: 0, failed: [], skipped: lacks };
    } else results[name] = await tryServer(name, writes, seed);
  }
  return results;
}

async function tryServer(name: ServerName, writes: number, seed: number): Promise<ServerResult> {
  const result: ServerResult = { ok: 0, failed: [] };
  const hold = (what: string, is: boolean) => {
    if (is) result.ok++;
    else result.failed.push(`${name}: ${what}`);
  };
  const server = await startServer(name);
  try {
    await sayClearly(server.port, server.files, hold);
    await believeNothing(server.port, nodeSend(4_000), hold);
    result.writes = await writeUnderFire({ ...server, writes, seed }, hold);
  } finally {
    await server.stop();
  }
  return result;
}

type Hold = (what: string, is: boolean) => void;
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function client(
  url: string,
  device: string,
  more: { password?: string; random?: () => number; patienceMs?: number } = {},
) {
  const { random = Math.random, patienceMs = 4_000 } = more;
  const access: FolderAccess = { url, user, password: more.password ?? password, device };
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const pick = () => letters[Math.floor(random() * letters.length)] as string;
  return davFolder(access, {
    send: nodeSend(patienceMs),
    random: (length) => Array.from({ length }, pick).join(''),
    wait: (ms) => new Promise((done) => setTimeout(done, ms / 50)),
  });
}

/** One thing at a time goes wrong, and each is called by its name. */
async function sayClearly(port: number, files: string, hold: Hold): Promise<void> {
  const direct = `http://127.0.0.1:${port}/`;
  const bytes = new Uint8Array(2_000).fill(7);
  const folder = client(`${direct}copies/of%20mine/`, 'aaaaaaaa');
  hold('makes the folder and the one above', (await folder.open()).ok);
  hold('opens it again', (await folder.open()).ok);
  const wrote = await folder.put(bytes, { madeAt: 1_764_000_000_000, counter: 3 });
  hold('writes a copy', wrote.ok);
  const listed = await folder.list();
  hold('lists it with day and counter', listed.ok && listed.copies.length === 1 && listed.copies[0]?.counter === 3);
  hold('nothing half written stays', listed.ok && listed.parts.length === 0);
  const read = wrote.ok && (await folder.read(wrote.name));
  hold('reads it back', read !== false && read.ok && sha(read.bytes) === sha(bytes));
  const twice = await folder.put(bytes, { madeAt: 1_764_000_000_000, counter: 3 });
  hold('the same copy again is the same file', twice.ok && wrote.ok && twice.name === wrote.name);

  const other = new Uint8Array(2_000).fill(8);
  const taken = copyName({ madeAt: 1_764_000_000_000, counter: 4, digest: sha(other) }, 'aaaaaaaa');
  const path = join(files, 'copies', 'of mine', taken);
  await putByHand(`${direct}copies/of%20mine/${taken}`, 'somebody else’s');
  const beside = await folder.put(other, { madeAt: 1_764_000_000_000, counter: 4 });
  hold('a name that is taken is left alone', readFileSync(path, 'utf8') === 'somebody else’s');
  hold('and the copy gets another', beside.ok && beside.name !== taken);

  const wrong = await client(`${direct}copies/`, 'aaaaaaaa', { password: 'no' }).open();
  hold(`a wrong password is called so (${wrong.ok || wrong.why})`, !wrong.ok && wrong.why === 'wrongPassword');
  const gone = await client('http://127.0.0.1:9/', 'aaaaaaaa').open();
  hold('a server that is gone is called so', !gone.ok && gone.why === 'unreachable');
  await sayFaults(port, hold);
}

const putByHand = (url: string, text: string) =>
  nodeSend(4_000)({
    method: 'PUT',
    url,
    headers: { authorization: basic(user, password) },
    body: new Uint8Array(new TextEncoder().encode(text)),
    mostBytes: 10_000,
  });

const expected: readonly [Fault, DavWhy][] = [
  ['e401', 'wrongPassword'],
  ['e500', 'serverError'],
  ['e503', 'busy'],
  ['e423', 'locked'],
  ['e507', 'full'],
  ['hang', 'timeout'],
  ['cut', 'unreachable'],
  ['short', 'notSame'],
];

/** A fault that does not pass is told, and leaves nothing under a real name. */
async function sayFaults(port: number, hold: Hold): Promise<void> {
  const clean = client(`http://127.0.0.1:${port}/copies/`, 'bbbbbbbb');
  for (const [fault, why] of expected) {
    const proxy = await faultProxy(port, (method) => (method === 'PUT' ? fault : undefined));
    const folder = client(`${proxy.url}copies/`, 'bbbbbbbb', { patienceMs: fault === 'hang' ? 250 : 8_000 });
    const done = await folder.put(new Uint8Array(1_000).fill(1), { madeAt: 1_764_000_000_000, counter: 9 });
    hold(`${fault} is told as ${why} (${done.ok || done.why})`, !done.ok && done.why === why);
    await proxy.stop();
  }
  const listed = await clean.list();
  hold('no refused write stands under a real name', listed.ok && listed.copies.length === 0);
}

const passing: readonly Fault[] = ['e500', 'e503', 'hang', 'lost', 'cut', 'short', 'cutAnswer', 'e401', 'e423', 'e507'];

/** Two devices write at once while a third of everything goes wrong. What was acknowledged must be there, unchanged. */
async function writeUnderFire(
  { port, files, writes, seed }: { port: number; files: string; writes: number; seed: number },
  hold: Hold,
): Promise<NonNullable<ServerResult['writes']>> {
  const random = seeded(seed);
  const proxy = await faultProxy(port, () =>
    random() < 0.2 ? passing[Math.floor(random() * passing.length)] : undefined,
  );
  const devices = ['device00', 'device01'].map((device) => ({
    device,
    folder: client(`${proxy.url}fire/`, device, { random, patienceMs: 1_000 }),
  }));
  await client(`http://127.0.0.1:${port}/fire/`, 'device00').open();
  const acknowledged = new Map<string, string>();
  const refused: Partial<Record<DavWhy, number>> = {};
  let sameName = 0;
  let counter = 1;
  const write = async (folder: (typeof devices)[0]['folder'], bytes: Uint8Array<ArrayBuffer>) => {
    const done = await folder.put(bytes, { madeAt: 1_764_000_000_000 + counter, counter: counter++ });
    if (!done.ok) refused[done.why] = (refused[done.why] ?? 0) + 1;
    else if (acknowledged.has(done.name)) sameName++;
    else acknowledged.set(done.name, sha(bytes));
  };
  const work = async ({ folder }: (typeof devices)[0], lane: number) => {
    for (let at = lane; at < writes; at += devices.length * 2) {
      const bytes = new Uint8Array(500 + Math.floor(random() * 30_000));
      for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(random() * 256);
      await write(folder, bytes);
    }
  };
  // Each device has two pages open.
  await Promise.all(devices.flatMap((device, at) => [work(device, at), work(device, at + devices.length)]));
  await proxy.stop();

  const there = join(files, 'fire');
  const names = [...acknowledged];
  const lost = names.filter(([name]) => !existsSync(join(there, name)));
  const changed = names.filter(
    ([name, digest]) => existsSync(join(there, name)) && sha(readFileSync(join(there, name))) !== digest,
  );
  hold(`0 lost of ${names.length} acknowledged (${lost.length})`, lost.length === 0);
  hold(`0 overwritten (${changed.length + sameName})`, changed.length + sameName === 0);
  hold('most writes went through', names.length > writes / 2);
  const torn = readdirSync(there).filter(
    (name) => name.endsWith('.age') && !name.includes(sha(readFileSync(join(there, name))).slice(0, 16)),
  );
  hold(`every file under a real name is whole (${torn.length})`, torn.length === 0);
  await sweepOne(port, there, hold);
  return { acknowledged: names.length, refused, faults: proxy.counts };
}

/** A device sweeps its own older copies and parts, and nobody else's. */
async function sweepOne(port: number, there: string, hold: Hold): Promise<void> {
  const folder = client(`http://127.0.0.1:${port}/fire/`, 'device00');
  const ofOther = () => readdirSync(there).filter((name) => name.includes('device01')).length;
  const before = ofOther();
  const last = await folder.put(new Uint8Array(900).fill(3), { madeAt: 1_764_900_000_000, counter: 1_000_000 });
  if (last.ok) await sweep(folder, { name: last.name, device: 'device00' });
  const own = readdirSync(there).filter((name) => name.includes('device00'));
  hold('keeps the newest few of its own', own.length === keptCopies && last.ok && own.includes(last.name));
  hold('touches no other device’s', ofOther() === before);
}

/** mulberry32: the same faults every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
