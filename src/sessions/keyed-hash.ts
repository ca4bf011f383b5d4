export type KeyedHash = (label: string, text: string) => Promise<string>;

/**
 * Names a value so that only this installation knows it again: HMAC-SHA-256 (RFC 2104), cut to 32 bits. So short a
 * name is not anonymous (addresses can be tried through by whoever has the key), only shorter than the address.
 */
export async function keyedHash(secret: Uint8Array<ArrayBuffer>): Promise<KeyedHash> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const bytes = new TextEncoder();
  return async (label, text) => {
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes.encode(`${label}\n${text}`)));
    return Array.from(mac.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
