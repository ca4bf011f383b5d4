import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Bytes } from '../../vault/bytes';
import { fileCap } from '../armor';
import { nameIn } from './address';
import { listingCap, parseListing } from './multistatus';
import { copyName, isPartOf, type NamedCopy, parseName, partName } from './names';
import { basic, type DavAnswer, type DavRefusal, type DavRequest, mayPass, refusal, type Send, whyOf } from './request';

/** Where and as whom. `device` names the files that this installation made. */
export interface FolderAccess {
  /** Ends in a slash. */
  url: string;
  user: string;
  password: string;
  device: string;
}

export interface FolderDeps {
  send: Send;
  /** Letters and digits, for names. */
  random(length: number): string;
  wait(ms: number): Promise<void>;
}

export interface FolderEntry extends NamedCopy {
  bytes?: number;
}

type Answered = { ok: true; status: number; bytes: Uint8Array };
export type Done = { ok: true } | DavRefusal;

const tries = 4;
const answerCap = 100_000;
const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

/**
 * A folder of copies on a WebDAV server. `If-Match` and `If-None-Match` are ignored by common servers; `MOVE` with
 * `Overwrite: F` is honoured by all that were tried. So a file is written under a name of its own, read back, and only
 * then moved to its real name, which is never used twice: what stands under a real name is whole, and nothing is ever
 * written over.
 */
export function davFolder(access: FolderAccess, deps: FolderDeps) {
  const authorization = basic(access.user, access.password);
  const ask = async (
    method: DavRequest['method'],
    url: string,
    more: { headers?: Record<string, string>; body?: Bytes; mostBytes?: number } = {},
  ): Promise<Answered | DavRefusal> => {
    const { headers = {}, body, mostBytes = answerCap } = more;
    const request = { method, url, headers: { ...headers, authorization }, mostBytes, ...(body && { body }) };
    const answer: DavAnswer = await deps.send(request);
    if (!answer.ok) return refusal(answer.why);
    return answer.status >= 200 && answer.status < 300 ? answer : whyOf(answer.status);
  };
  const at = (name: string) => access.url + encodeURIComponent(name);

  /** Again, after a pause that grows, while another try may go better. */
  async function patiently<T>(act: () => Promise<T | DavRefusal>): Promise<T | DavRefusal> {
    for (let tried = 1; ; tried++) {
      const done = await act();
      if (!isRefusal(done) || !mayPass(done) || tried === tries) return done;
      await deps.wait(250 * 2 ** tried);
    }
  }

  const propfind = (depth: '0' | '1') =>
    patiently(async () => {
      const body = new Uint8Array(new TextEncoder().encode(asked));
      const headers = { depth, 'content-type': 'application/xml; charset=utf-8' };
      const answer = await ask('PROPFIND', access.url, { headers, body, mostBytes: listingCap });
      if (!answer.ok) return answer;
      const lines = answer.status === 207 ? parseListing(answer.bytes) : undefined;
      return lines
        ? { ok: true as const, lines }
        : refusal(answer.status === 207 ? 'strange' : 'notWebdav', answer.status);
    });

  /** The folder is there, or is made, with the folders above it. */
  async function open(): Promise<Done> {
    const there = await propfind('0');
    if (there.ok) return there.lines.some(({ isFolder }) => isFolder) ? { ok: true } : refusal('notWebdav');
    if (there.why !== 'notFound' && there.why !== 'noParent') return there;
    return makeFolder(access.url, 6);
  }

  async function makeFolder(url: string, deep: number): Promise<Done> {
    const made = await patiently(() => ask('MKCOL', url));
    // 405: it is there already; the answer to an earlier try was lost.
    if (made.ok || made.status === 405) return { ok: true };
    const above = new URL('..', url).href;
    if (made.status !== 409 || deep === 0 || above === url) return made;
    const parent = await makeFolder(above, deep - 1);
    return parent.ok ? makeFolder(url, 0) : parent;
  }

  const read = (name: string): Promise<{ ok: true; bytes: Uint8Array } | DavRefusal> =>
    patiently(async () => {
      const answer = await ask('GET', at(name), { mostBytes: fileCap });
      return answer.ok && answer.status !== 200 ? whyOf(answer.status) : answer;
    });

  /** Whether exactly these bytes lie there. */
  const holds = (name: string, digest: string): Promise<Done> =>
    patiently(async () => {
      const answer = await ask('GET', at(name), { mostBytes: fileCap });
      if (!answer.ok) return answer;
      return hashOf(answer.bytes) === digest ? { ok: true as const } : refusal('notSame');
    });

  const remove = (name: string): Promise<Done> =>
    patiently(async () => {
      const gone = await ask('DELETE', at(name));
      return gone.ok || gone.status === 404 ? { ok: true as const } : gone;
    });

  /** The bytes under a name of their own, read back. */
  async function writePart(bytes: Bytes, digest: string): Promise<{ ok: true; part: string } | DavRefusal> {
    return patiently(async () => {
      const part = partName(access.device, deps.random(8));
      const written = await ask('PUT', at(part), {
        body: bytes,
        headers: { 'content-type': 'application/octet-stream' },
      });
      const whole = written.ok ? await holds(part, digest) : written;
      if (whole.ok) return { ok: true as const, part };
      await ask('DELETE', at(part)); // best effort: what stays is swept the next time
      return whole;
    });
  }

  /**
   * A server behind a proxy that ends https does not know its own address by that name: nginx then takes a path, apache2
   * only its inner address. The header names a place and connects to nothing.
   */
  async function move(part: string, name: string): Promise<Done> {
    const whole = at(name);
    let last: Done = refusal('strange');
    for (const destination of new Set([whole, new URL(whole).pathname, whole.replace(/^https:/, 'http:')])) {
      const moved = await ask('MOVE', at(part), { headers: { destination, overwrite: 'F' } });
      if (moved.ok) return { ok: true };
      last = moved;
      if (moved.status !== 400 && moved.status !== 502) break;
    }
    return last;
  }

  /**
   * Writes a copy and reads it back: success is said only when exactly these bytes came back from under their real name.
   * When the answer to `MOVE` is lost, the name is looked at: it may have happened.
   */
  async function put(
    bytes: Bytes,
    what: { madeAt: number; counter: number },
  ): Promise<{ ok: true; name: string } | DavRefusal> {
    const digest = hashOf(bytes);
    let last: DavRefusal = refusal('strange');
    let name = copyName({ ...what, digest }, access.device);
    for (let tried = 1; tried <= tries; tried++) {
      const written = await writePart(bytes, digest);
      if (!written.ok) return written;
      const moved = await move(written.part, name);
      const there =
        moved.ok || mayPass(moved) || moved.why === 'nameTaken' || moved.why === 'notFound'
          ? await holds(name, digest)
          : moved;
      if (!moved.ok) await ask('DELETE', at(written.part)); // moved or not, nothing under this name is needed
      if (there.ok) return { ok: true, name };
      last = moved.ok ? there : moved;
      if (!mayPass(last) && last.why !== 'nameTaken' && last.why !== 'notFound') return last;
      // Somebody else's file stands there, or nobody knows what does: another name, never the same again.
      name = copyName({ ...what, digest }, access.device, deps.random(4));
      await deps.wait(250 * 2 ** tried);
    }
    return last;
  }

  /** The copies that lie there, the newest state first, and what this device left half written. */
  async function list(): Promise<{ ok: true; copies: FolderEntry[]; parts: string[] } | DavRefusal> {
    const found = await propfind('1');
    if (!found.ok) return found;
    const copies: FolderEntry[] = [];
    const parts: string[] = [];
    for (const { href, isFolder, bytes } of found.lines) {
      const name = isFolder ? undefined : nameIn(access.url, href);
      const copy = name === undefined ? undefined : parseName(name);
      if (copy) copies.push({ ...copy, ...(bytes === undefined ? {} : { bytes }) });
      else if (name !== undefined && isPartOf(access.device, name)) parts.push(name);
    }
    copies.sort((a, b) => b.counter - a.counter || (a.day < b.day ? 1 : -1));
    return { ok: true, copies, parts };
  }

  return { open, list, read, put, remove };
}

export type DavFolder = ReturnType<typeof davFolder>;

const isRefusal = (done: unknown): done is DavRefusal => (done as { ok?: unknown }).ok === false;

const asked =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';
