import { type Bytes, type Random, toText, utf8 } from './bytes';
import { blank, type Inbox, inboxCaps, noteAad, noteHash, rootOfChain, summed } from './inbox';
import { noteInfo, sealTo } from './seal';

/** Every note is filled up to a multiple: its length does not tell which site it names. */
const block = 256;

/** A further note, sealed to the vault. One that is too long or finds no room is counted. */
export async function append(
  old: Inbox | undefined,
  { vaultId, inboxKey, text, random }: { vaultId: string; inboxKey: string; text: string; random: Random },
): Promise<Inbox> {
  const { sum: _old, ...inbox } = goesOn(old, vaultId) ? old : begun(old, vaultId, toText(random(16)));
  const refused = () => summed({ ...inbox, full: inbox.full + 1 });
  const plain = utf8(text);
  if (inbox.notes.length >= inboxCaps.notes || plain.length > inboxCaps.text) return refused();
  const place = { number: inbox.next, prev: inbox.last };
  const aad = noteAad(vaultId, inbox.chain, place);
  const sealed = await sealTo(inboxKey, { info: noteInfo, aad }, padded(plain));
  if (sealed === undefined) return refused();
  const note = { ...place, sealed };
  return summed({ ...inbox, next: note.number + 1, last: noteHash(note), notes: [...inbox.notes, note] });
}

const goesOn = (old: Inbox | undefined, vaultId: string): old is Inbox =>
  old?.vaultId === vaultId && old.next <= inboxCaps.number;

/** A new row of numbers. What lies there for another vault can be opened by none that is here: it is counted. */
function begun(old: Inbox | undefined, vaultId: string, chain: string): Inbox {
  const full = old ? old.full + old.notes.length : 0;
  const damaged = old?.damaged && { damaged: old.damaged };
  return { ...blank, vaultId, chain, last: rootOfChain(vaultId, chain), full, ...damaged, sum: '' };
}

function padded(plain: Bytes): Bytes {
  const whole = new Uint8Array(Math.ceil(plain.length / block) * block).fill(0x20);
  whole.set(plain);
  return whole;
}
