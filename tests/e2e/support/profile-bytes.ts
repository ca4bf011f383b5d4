import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One file of a profile, or what its compressed blocks hold. */
export interface Bytes {
  name: string;
  bytes: Buffer;
}

/** Every file of a profile, and every LevelDB table of it once more with its blocks unpacked. */
export function* profileBytes(profile: string): Generator<Bytes> {
  for (const name of readdirSync(profile, { recursive: true, encoding: 'utf8' })) {
    const path = join(profile, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(path);
    yield { name, bytes };
    if (name.endsWith('.ldb')) yield { name: `${name} (unpacked)`, bytes: unpackedTable(bytes) };
  }
}

/** A text in every dress in which it may lie there. */
const dresses = (text: string): Buffer[] => {
  const utf8 = Buffer.from(text, 'utf8');
  // Base64 of the text at each of the three places at which it may begin, without the ends that its neighbours change.
  const based = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    return Buffer.from(whole.slice(shift === 0 ? 0 : shift + 1, -1));
  });
  const url = based.map((one) => Buffer.from(one.toString().replaceAll('+', '-').replaceAll('/', '_')));
  return [utf8, Buffer.from(text, 'utf16le'), Buffer.from(utf8.toString('hex')), ...based, ...url];
};

/** The files in which one of these texts stands. */
export function found(files: Iterable<Bytes>, texts: readonly string[]): { text: string; where: string }[] {
  const wanted = texts.map((text) => ({ text, dressed: dresses(text) }));
  const hits: { text: string; where: string }[] = [];
  for (const { name, bytes } of files)
    for (const { text, dressed } of wanted)
      if (dressed.some((dress) => bytes.includes(dress))) hits.push({ text, where: name });
  return hits;
}

/** LevelDB, doc/table_format.md: a footer of 48 bytes points to the index, which points to the blocks. */
function unpackedTable(file: Buffer): Buffer {
  if (file.length < 48) return Buffer.alloc(0);
  const footer = new Reader(file.subarray(-48));
  footer.handle(); // of the meta index
  const index = blockAt(file, footer.handle());
  return Buffer.concat(handlesIn(index).map((handle) => blockAt(file, handle)));
}

interface Handle {
  offset: number;
  size: number;
}

/** A block is followed by one byte that tells how it is packed: 1 is Snappy. */
function blockAt(file: Buffer, { offset, size }: Handle): Buffer {
  const raw = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unsnap(raw) : raw;
}

function handlesIn(block: Buffer): Handle[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const reader = new Reader(block.subarray(0, block.length - 4 - 4 * restarts));
  const handles: Handle[] = [];
  while (!reader.atEnd()) {
    reader.varint(); // bytes shared with the name before
    const name = reader.varint();
    const value = reader.varint();
    reader.at += name;
    handles.push(new Reader(reader.bytes.subarray(reader.at, reader.at + value)).handle());
    reader.at += value;
  }
  return handles;
}

class Reader {
  at = 0;
  constructor(readonly bytes: Buffer) {}
  atEnd = () => this.at >= this.bytes.length;
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }
  handle = (): Handle => ({ offset: this.varint(), size: this.varint() });
}

/** Snappy, format_description.txt: literals, and copies of what was already written. */
function unsnap(packed: Buffer): Buffer {
  const from = new Reader(packed);
  const out = Buffer.alloc(from.varint());
  let to = 0;
  while (!from.atEnd() && to < out.length) {
    const tag = packed[from.at++] ?? 0;
    const kind = tag & 3;
    if (kind === 0) {
      const more = (tag >> 2) - 59;
      const length = more > 0 ? packed.readUIntLE(from.at, more) + 1 : (tag >> 2) + 1;
      if (more > 0) from.at += more;
      packed.copy(out, to, from.at, from.at + length);
      from.at += length;
      to += length;
      continue;
    }
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const width = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    const back = packed.readUIntLE(from.at, width) + (kind === 1 ? (tag >> 5) * 256 : 0);
    from.at += width;
    for (let nth = 0; nth < length; nth++, to++) out[to] = out[to - back] ?? 0;
  }
  return out;
}
