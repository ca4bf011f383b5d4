import { type Inbox, type InboxMark, isWaiting } from '../vault/inbox';
import { type GuardedKey, keyCaps, parseSighting, type Sighting } from '../vault/key';
import { type OpenVault, readKey } from '../vault/open';
import { readInbox } from '../vault/read-inbox';
import { changeVault } from './open-session';
import { refuse, type VaultDeps } from './vault-deps';

/** What could not be taken in, to be told once. */
export interface InboxTrouble {
  /** Did not open, or made no sense. */
  unusable: number;
  /** Are missing, by their numbers. */
  lost: number;
  /** Found no room. */
  full: number;
  /** The chain was exchanged, begun anew or damaged. */
  changed: boolean;
}

/** The worker may empty the inbox up to the mark. */
export interface InboxMerged {
  mark?: InboxMark;
  /** Of the notes for which there was no room, how many were told. */
  full: number;
  trouble?: InboxTrouble;
}

export interface MergeDeps extends VaultDeps {
  readInbox(): Promise<Inbox | undefined>;
  inboxMerged(merged: InboxMerged): Promise<unknown>;
}

/**
 * Takes what was noted without the vault into the history of the keys, in one write that also says how far. So whatever
 * stops it, nothing is taken in twice. A note adds one line to a key that is there: it changes and removes nothing.
 * Answers how many lines; `undefined` where nothing was to be done, or could be.
 */
export async function mergeInbox(deps: MergeDeps): Promise<number | undefined> {
  const inbox = await deps.readInbox();
  if (!inbox) return undefined;
  let added = 0;
  let merged: InboxMerged = { full: inbox.full };
  const done = await changeVault<'nothing'>(deps, async (vault) => {
    const { texts, mark, ...read } = await readInbox(vault, inbox);
    const taken = await takenIn(vault, inbox.chain, texts, deps.now());
    const trouble = { ...read, unusable: read.unusable + taken.unusable, full: inbox.full + taken.full };
    const isTrouble = trouble.changed || trouble.unusable + trouble.lost + trouble.full > 0;
    added = taken.added;
    merged = { full: inbox.full, ...(mark && { mark }), ...(isTrouble && { trouble }) };
    const known = vault.manifest.inbox;
    if (!mark || (mark.chain === known?.chain && mark.number === known.number)) return refuse('nothing');
    return { ok: true, change: { put: taken.put, inbox: mark } };
  });
  if (!done.ok && done.why !== 'nothing') return undefined; // it lies there until the next unlocking
  if (!isWaiting(inbox) && !merged.trouble) return undefined;
  await deps.inboxMerged(merged);
  return added;
}

/** The keys with what was noted of them. */
async function takenIn(
  vault: OpenVault,
  chain: string,
  texts: readonly { number: number; text: string }[],
  now: number,
) {
  const keys = new Map<string, GuardedKey>();
  const count = { added: 0, unusable: 0, full: 0 };
  for (const { number, text } of texts) {
    const note = parseNote(text, `${chain}-${number}`);
    const key = note && (keys.get(note.key) ?? (await readKey(vault, note.key)));
    if (!key) {
      count.unusable++;
      continue;
    }
    const sightings = key.sightings ?? [];
    if (sightings.some(({ id }) => id === note.sighting.id)) continue;
    if (sightings.length >= keyCaps.sightings) {
      count.full++;
      continue;
    }
    count.added++;
    const at = Math.min(note.sighting.at, now);
    keys.set(key.id, { ...key, sightings: [...sightings, { ...note.sighting, at }] });
  }
  return { ...count, put: [...keys.values()] };
}

/** Anybody may have written it. */
function parseNote(text: string, id: string): { key: string; sighting: Sighting } | undefined {
  try {
    const { about, key, at, by, host, locked } = JSON.parse(text) as Partial<Record<string, unknown>>;
    const sighting = about === 'leak' ? parseSighting({ id, at, by, host, locked }) : undefined;
    return sighting && typeof key === 'string' ? { key, sighting } : undefined;
  } catch {
    return undefined; // no JSON, or none of an object
  }
}
