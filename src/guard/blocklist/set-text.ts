/** A set crosses a message as base64. The browser's own coder, since a set has millions of bytes. */
export function setToText(file: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < file.length; at += 0x8000) parts.push(String.fromCharCode(...file.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}

/** `undefined` for what is not base64. */
export function setFromText(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined; // not written by us
  }
}
