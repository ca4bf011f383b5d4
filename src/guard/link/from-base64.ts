/** Text out of base64 of either alphabet, padded or not; `undefined` where it is none, or no UTF-8. */
export function fromBase64(text: string | undefined | null): string | undefined {
  if (!text) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (one) => one.charCodeAt(0)));
  } catch {
    return undefined; // neither base64 nor text
  }
}
