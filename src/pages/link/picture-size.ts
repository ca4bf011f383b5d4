/** A picture's measures as its header claims them, read before a browser unpacks all of it. */
export interface PictureSize {
  type: 'png' | 'jpeg' | 'gif' | 'bmp' | 'webp';
  width: number;
  height: number;
}

/** @returns `undefined` for what is none of these formats, or is cut off within its header */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.length < 26) return undefined;
  if (text(1, 3) === 'PNG' && bytes[0] === 0x89)
    return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (/^GIF8[79]a$/.test(text(0, 6)))
    return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (text(0, 2) === 'BM')
    return { type: 'bmp', width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return webpSize(view, text(12, 4));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSize(bytes, view);
  return undefined;
}

function webpSize(view: DataView, form: string): PictureSize | undefined {
  if (view.byteLength < 30) return undefined;
  const sized = (width: number, height: number) => ({ type: 'webp' as const, width, height });
  if (form === 'VP8 ') return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (form === 'VP8L') {
    const packed = view.getUint32(21, true);
    return sized((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1);
  }
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return form === 'VP8X' ? sized(three(24), three(27)) : undefined;
}

/** The frame header stands somewhere behind the camera's own notes. */
function jpegSize(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}
