import type { RawList } from './format';
import { listFormats } from './formats';
import { listName } from './list-name';
import { prefixOf } from './prefix';
import { packSet } from './set-file';

export const listCaps = {
  /** Bytes of a list as it comes; the larger public ones have about ten million. */
  bytes: 40_000_000,
  entries: 2_000_000,
};

/** Why a text gives no list. */
export type Unreadable = 'webPage' | 'brokenJson' | 'notAList' | 'empty' | 'tooMany';

export interface CompiledList {
  /** For `openSet`. */
  file: Uint8Array;
  /** Different names in it. */
  entries: number;
  /** Entries that were left out: paths, public suffixes, what is no name. */
  ignored: number;
  /** Names of the guarded service in it; they have no effect. A few of them, for the user to see. */
  ours: readonly string[];
}

export interface CompileOptions {
  /** Does a name belong to the guarded service? */
  isOurs(name: string): boolean;
  /** Called every few thousand entries, so that a worker can answer in between. */
  breathe(): Promise<unknown>;
}

const atOnce = 3_000;
const mostOurs = 5;

/** Turns the text of a list into a set. About 4 µs an entry. */
export async function compileList(
  text: string,
  { isOurs, breathe }: CompileOptions,
): Promise<({ ok: true } & CompiledList) | { ok: false; why: Unreadable }> {
  const raw = readList(text.replace(/^\uFEFF/, ''));
  if (typeof raw === 'string') return { ok: false, why: raw };
  const allowed = new Set(raw.allow.flatMap((entry) => listName(entry) ?? []));
  const denied = new Set<number>();
  const ours = new Set<string>();
  let [seen, ignored] = [0, 0];
  for (const entry of raw.deny) {
    if (++seen > listCaps.entries) return { ok: false, why: 'tooMany' };
    if (seen % atOnce === 0) await breathe();
    const name = listName(entry);
    if (name === undefined || (allowed.size > 0 && namesAbove(name).some((one) => allowed.has(one)))) {
      ignored++;
      continue;
    }
    denied.add(prefixOf(name));
    if (ours.size < mostOurs && isOurs(name)) ours.add(name);
  }
  if (ignored > denied.size) return { ok: false, why: 'notAList' };
  if (denied.size === 0) return { ok: false, why: 'empty' };
  // An exception says something only below a name that is denied.
  const excepted = [...allowed].filter((name) => namesAbove(name).some((one) => denied.has(prefixOf(one))));
  const file = await packSet([...denied], excepted.map(prefixOf));
  return { ok: true, file, entries: denied.size, ignored, ours: [...ours] };
}

function readList(text: string): RawList | Unreadable {
  const first = text.trimStart()[0];
  if (first === undefined) return 'empty';
  if (first === '<') return 'webPage';
  const isJson = first === '{' || /^\s*\[\s*(?:["\]]|$)/.test(text); // not the heading `[Adblock Plus]`
  let json: unknown;
  try {
    if (isJson) json = JSON.parse(text);
  } catch {
    return 'brokenJson'; // cut off on the way, or no list at all
  }
  for (const { read } of listFormats) {
    const raw = read(isJson ? { text, json } : { text });
    if (raw) return raw;
  }
  return 'notAList';
}

/** The name and those above it, `a.b.c` → `a.b.c`, `b.c`. */
function namesAbove(name: string): string[] {
  const labels = name.split('.');
  return labels.slice(1).map((_, at) => labels.slice(at).join('.'));
}
