import decodeQR from 'qr/decode.js';
import { pictureSize } from './picture-size';

export type QrResult = { ok: true; text: string } | { ok: false; why: QrWhy };
export type QrWhy = 'tooLarge' | 'notPicture' | 'unreadable' | 'none';

/** More than any phone's photograph: bytes of the file, pixels of the picture. */
const most = { bytes: 20 * 1024 * 1024, pixels: 52_000_000, side: 16_000 };
/** Longest side that is searched, in pixels: a code that fills the picture needs few, one in a corner of it more. */
const sides = [1000, 2200];
/** Milliseconds that one search may take. */
const searchMs = 800;

/**
 * The text of the QR code in a picture. Nothing is kept or sent. What the file claims to be is not believed: its header is
 * measured first, so that a small file which unpacks to gigabytes is refused.
 */
export async function readQr(file: Blob): Promise<QrResult> {
  if (file.size > most.bytes) return { ok: false, why: 'tooLarge' };
  const size = await measured(file);
  if (size === 'unreadable' || !size) return { ok: false, why: size ?? 'notPicture' };
  const { width, height } = size;
  if (width * height > most.pixels || Math.max(width, height) > most.side) return { ok: false, why: 'tooLarge' };
  if (width < 21 || height < 21) return { ok: false, why: 'none' }; // the smallest code has 21 cells a side
  for (const side of sides) {
    const pixels = await pixelsOf(file, width, height, side);
    if (!pixels) return { ok: false, why: 'unreadable' };
    const text = qrIn(pixels);
    if (text !== undefined) return { ok: true, text };
    if (Math.max(width, height) <= side) break;
  }
  return { ok: false, why: 'none' };
}

async function measured(file: Blob) {
  try {
    return pictureSize(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return 'unreadable' as const; // taken away between choosing and reading
  }
}

async function pixelsOf(file: Blob, width: number, height: number, side: number): Promise<ImageData | undefined> {
  const longer = Math.max(width, height);
  // A code of one or two pixels a cell, as thumbnails have, is found only when enlarged.
  const scale = longer < 250 ? 4 : Math.min(1, side / longer);
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  try {
    const bitmap = await createImageBitmap(file);
    const pen = new OffscreenCanvas(w, h).getContext('2d', { willReadFrequently: true });
    if (!pen) return undefined;
    pen.imageSmoothingEnabled = scale < 1;
    pen.fillStyle = '#fff'; // a code on a transparent ground
    pen.fillRect(0, 0, w, h);
    pen.drawImage(bitmap, 0, 0, w, h);
    bitmap.close();
    return pen.getImageData(0, 0, w, h);
  } catch {
    return undefined; // damaged: the browser could not unpack it
  }
}

/** The text of the code in these pixels. */
export function qrIn(image: ImageData, timeLimit = searchMs): string | undefined {
  try {
    return decodeQR(image, { effort: 8, timeLimit });
  } catch {
    return undefined; // the library throws where it finds none
  }
}
