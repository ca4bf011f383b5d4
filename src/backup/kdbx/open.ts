import {
  BinaryStream,
  ByteUtils,
  Consts,
  Credentials,
  CryptoEngine,
  HmacBlockTransform,
  Int64,
  Kdbx,
  KdbxContext,
  KdbxHeader,
  KeyEncryptorKdf,
  ProtectedValue,
  ProtectSaltGenerator,
  XmlUtils,
} from 'kdbxweb';
import { type Bytes, concat, sameBytes } from '../../vault/bytes';
import type { LookWhy, ReadWhy } from '../copy';
import { gunzip } from '../paper/gzip';
import { judgeCost } from './cost';
import { lookAtKdbx } from './look';

/** Most bytes of an unpacked database: more than the largest file that is looked at holds without packing. */
const mostUnpacked = 20_000_000;

export type OpenedKdbx = { ok: true; database: Kdbx } | { ok: false; why: ReadWhy };

/** What can be said of the file without its passphrase; its costs are judged too. */
export function lookIntoKdbx(bytes: Uint8Array): ReadHeader {
  const looked = lookAtKdbx(bytes);
  return looked.ok ? readHeader(bytes, looked.headerEnd) : looked;
}

type ReadHeader = { ok: true; database: Kdbx; context: KdbxContext; headerEnd: number } | { ok: false; why: LookWhy };

function readHeader(bytes: Uint8Array, headerEnd: number): ReadHeader {
  const database = new Kdbx();
  const context = new KdbxContext({ kdbx: database });
  try {
    const stream = new BinaryStream(bytes.slice(0, headerEnd).buffer);
    database.header = KdbxHeader.read(stream, context);
  } catch {
    return { ok: false, why: 'damaged' }; // its hash fits: nobody's program writes this
  }
  const cost = judgeCost(database.header.kdfParameters);
  return cost.ok ? { ok: true, database, context, headerEnd } : cost;
}

/**
 * Opens a KDBX 4 file in kdbxweb's parts, but in an order of our own: its `load` would unpack before anybody asks how
 * much, and does not check the last, empty block. Nothing slow is done before the costs are judged.
 */
export async function openKdbx(bytes: Uint8Array, password: string): Promise<OpenedKdbx> {
  const read = lookIntoKdbx(bytes);
  if (!read.ok) return read;
  const { database, context, headerEnd } = read;
  const keys = await keysOf(database, password);
  if (!keys) return { ok: false, why: 'kdfFailed' };
  const header = new Uint8Array(bytes.subarray(0, headerEnd));
  const headerMac = await mac(keys.hmac, new Int64(0xffffffff, 0xffffffff), header);
  if (!sameBytes(headerMac, bytes.subarray(headerEnd + 32, headerEnd + 64)))
    return { ok: false, why: 'wrongPassphrase' };
  try {
    const blocks = new Uint8Array(bytes.subarray(headerEnd + 64));
    if (!(await endsAsItShould(keys.hmac, blocks))) return { ok: false, why: 'damaged' };
    const sealed = await HmacBlockTransform.decrypt(blocks.buffer, keys.hmac);
    const packed = new Uint8Array(await decipher(database.header, sealed, keys.cipher));
    const plain =
      database.header.compression === Consts.CompressionAlgorithm.GZip ? await gunzip(packed, mostUnpacked) : packed;
    if (!plain) return { ok: false, why: 'tooBig' };
    return await readContent(database, context, plain);
  } catch {
    return { ok: false, why: 'damaged' }; // a block's hash, the cipher's padding or the form of what is inside
  }
}

/** As KDBX 4 derives them: SHA-256 for the cipher, SHA-512 for the hashes of the blocks. */
async function keysOf(database: Kdbx, password: string) {
  const { kdfParameters, masterSeed } = database.header;
  if (!kdfParameters || !masterSeed) return undefined;
  const credentials = await new Credentials(ProtectedValue.fromString(password)).ready;
  try {
    const key = new Uint8Array(await KeyEncryptorKdf.encrypt(await credentials.getHash(), kdfParameters));
    const seed = new Uint8Array(masterSeed);
    return {
      cipher: await CryptoEngine.sha256(concat(seed, key).buffer),
      hmac: await CryptoEngine.sha512(concat(seed, key, new Uint8Array([1])).buffer),
    };
  } catch {
    return undefined; // this computer could not give the memory
  }
}

async function mac(key: ArrayBuffer, block: Int64, data: Bytes): Promise<Bytes> {
  const blockKey = await HmacBlockTransform.getHmacKey(key, block);
  return new Uint8Array(await CryptoEngine.hmacSha256(blockKey, data.buffer));
}

/** The empty block at the end is hashed like the others; kdbxweb leaves it unread. */
async function endsAsItShould(key: ArrayBuffer, blocks: Bytes): Promise<boolean> {
  const view = new DataView(blocks.buffer);
  let index = 0;
  let at = 0;
  for (let size = view.getUint32(32, true); size > 0; size = view.getUint32(at + 32, true)) {
    index++;
    at += 36 + size;
  }
  const number = new Uint8Array(12);
  new DataView(number.buffer).setUint32(0, index, true);
  return sameBytes(await mac(key, new Int64(index), number), blocks.subarray(at, at + 32));
}

function decipher(header: KdbxHeader, sealed: ArrayBuffer, key: ArrayBuffer): Promise<ArrayBuffer> {
  const iv = header.encryptionIV ?? new ArrayBuffer(0);
  if (header.dataCipherUuid?.toString() === Consts.CipherId.ChaCha20) return CryptoEngine.chacha20(sealed, key, iv);
  const aes = CryptoEngine.createAesCbc();
  return aes.importKey(key).then(() => aes.decrypt(sealed, iv));
}

async function readContent(database: Kdbx, context: KdbxContext, plain: Bytes): Promise<OpenedKdbx> {
  const stream = new BinaryStream(plain.buffer);
  database.header.readInnerHeader(stream, context);
  const xml = ByteUtils.bytesToString(stream.readBytesToEnd());
  // No KeePass program writes a document type; its entities could blow up a few bytes to gigabytes.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return { ok: false, why: 'damaged' };
  database.xml = XmlUtils.parse(xml);
  const { protectedStreamKey, crsAlgorithm } = database.header;
  if (!protectedStreamKey || !crsAlgorithm) return { ok: false, why: 'damaged' };
  const salt = await ProtectSaltGenerator.create(protectedStreamKey, crsAlgorithm);
  XmlUtils.setProtectedValues(database.xml.documentElement, salt);
  await database.loadFromXml(context);
  return { ok: true, database };
}
