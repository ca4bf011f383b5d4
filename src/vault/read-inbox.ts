import type { Bytes } from './bytes';
import { type Inbox, type InboxMark, type Note, noteAad, noteHash, rootOfChain } from './inbox';
import { type OpenVault, openFor, openInboxSeeds } from './open';
import { noteInfo } from './seal';

/** What the vault makes of its inbox. */
export interface ReadInbox {
  /** What was noted and opens, with its number; whoever uses it parses it. */
  texts: readonly { number: number; text: string }[];
  /** Notes that do not open, or lie there twice or out of order: altered, moved, or sealed for another key. */
  unusable: number;
  /** Numbers that are missing. */
  lost: number;
  /** The chain does not fit: something was exchanged, begun anew, or damaged. */
  changed: boolean;
  /** Where the vault now stands; `undefined` where it never took anything in and can read nothing. */
  mark: InboxMark | undefined;
}

/** Checks numbers and chain, and opens every note that the vault did not take in yet. Nothing in it can make it fail. */
export async function readInbox(vault: OpenVault, inbox: Inbox): Promise<ReadInbox> {
  const { vaultId } = vault.stored.manifest;
  const walked = walk(inbox, vault.manifest.inbox, vaultId);
  const seeds = await openInboxSeeds(vault);
  const texts: ReadInbox['texts'][number][] = [];
  for (const note of walked.notes) {
    const text = await openNote(seeds, inbox, vaultId, note);
    if (text !== undefined) texts.push({ number: note.number, text });
  }
  const { notes, odd, ...rest } = walked;
  return { ...rest, texts, unusable: odd + notes.length - texts.length };
}

async function openNote(seeds: readonly Bytes[], { chain }: Inbox, vaultId: string, note: Note) {
  const aad = noteAad(vaultId, chain, note);
  for (const seed of seeds) {
    const plain = await openFor(seed, { info: noteInfo, aad }, note.sealed);
    if (plain) return new TextDecoder().decode(plain);
  }
  return undefined;
}

/** Along the chain, from where the vault left it. */
function walk(inbox: Inbox, known: InboxMark | undefined, vaultId: string) {
  const { chain } = inbox;
  if (chain === '') return { notes: [], odd: 0, lost: 0, changed: true, mark: known };
  const goesOn = known?.chain === chain;
  const start = goesOn ? known : { chain, number: 0, hash: rootOfChain(vaultId, chain) };
  let changed = inbox.damaged === true || inbox.vaultId !== vaultId || (known !== undefined && !goesOn);
  let { number, hash } = start;
  let [lost, odd] = [0, 0];
  const notes: Note[] = [];
  for (const note of inbox.notes) {
    if (note.number <= start.number) continue; // taken in before: the storage was not emptied in time
    if (note.number <= number) {
      odd++;
      continue;
    }
    lost += note.number - number - 1;
    if (note.number === number + 1 && note.prev !== hash) changed = true;
    notes.push(note);
    number = note.number;
    hash = noteHash(note);
  }
  const end = inbox.next - 1;
  if (end > number) lost += end - number;
  if (end < number || (end === number && inbox.last !== hash)) changed = true;
  const mark = end > number ? { chain, number: end, hash: inbox.last } : { chain, number, hash };
  return { notes, odd, lost, changed, mark };
}
