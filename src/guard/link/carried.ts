import { decodedOnce } from './decoded-once';
import { fromBase64 } from './from-base64';

/** Parameters in which sites of all kinds keep the address that they lead on to. */
const names = new Set(
  (
    'url u uri target to go goto next dest destination link href redirect redirect_uri redirect_url redirecturl redirectto ' +
    'redirect_to return returnurl return_url return_to returnto back backurl callback callbackurl callback_url continue ' +
    'forward out jump jumpurl gourl pfurl toasturl remoteurl ref referer rurl r q'
  ).split(' '),
);

/** `https://…` or `//host…`, as it stands or escaped once or twice more. */
export function asAddress(value: string | null | undefined): string | undefined {
  let text = value?.trim() ?? '';
  for (let times = 0; times < 3; times++) {
    if (/^https?:[\\/]{1,2}[^\\/]/i.test(text)) return text;
    if (/^\/\/[^/]+\.[^/]/.test(text)) return `https:${text}`;
    const next = decodedOnce(text);
    if (next === text) return undefined;
    text = next;
  }
  return undefined;
}

/** An address that another one carries in a parameter with a telling name, in its query or its fragment. */
export function carriedBy(url: URL): string | undefined {
  const fragment = url.hash.includes('=') ? url.hash.slice(Math.max(1, url.hash.indexOf('?') + 1)) : '';
  for (const part of [url.searchParams, new URLSearchParams(fragment)]) {
    let seen = 0;
    for (const [name, value] of part) {
      if (++seen > 50) break; // nobody reads further, and a query may have ten thousand
      if (!names.has(name.toLowerCase())) continue;
      const address = asAddress(value) ?? (value.length >= 16 ? asAddress(fromBase64(value)) : undefined);
      if (address) return address;
    }
  }
  return undefined;
}
