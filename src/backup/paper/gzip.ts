import { type Bytes, concat } from '../../vault/bytes';

/** Far above what fits on paper; a few bytes can claim to be gigabytes. */
const mostUnpacked = 4_000_000;

type Through = ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>;

export async function gzip(bytes: Bytes): Promise<Bytes> {
  const packed = await drain(bytes, new CompressionStream('gzip'), Number.POSITIVE_INFINITY);
  if (!packed) throw new Error('nothing was packed');
  return packed;
}

/** `undefined` for what is not whole, or unpacks to more than a paper copy can be, or to more than `most`. */
export async function gunzip(bytes: Bytes, most = mostUnpacked): Promise<Bytes | undefined> {
  try {
    return await drain(bytes, new DecompressionStream('gzip'), most);
  } catch {
    return undefined; // not gzip, or cut short
  }
}

async function drain(bytes: Bytes, through: Through, most: number): Promise<Bytes | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concat(...chunks);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}
