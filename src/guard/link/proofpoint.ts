import { decodedOnce } from './decoded-once';
import { fromBase64 } from './from-base64';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The address inside a link that Proofpoint's URL Defense rewrote, in its three published forms. Version 3 replaces
 * characters by `*`, runs of them by `**` and a length (A is 2), and appends the characters themselves in base64url.
 */
export function proofpoint({ pathname, search, searchParams, href }: URL): string | undefined {
  if (pathname.startsWith('/v1/')) return searchParams.get('u') ?? undefined;
  if (pathname.startsWith('/v2/')) {
    const packed = /[?&]u=([^&]+)/.exec(search)?.[1];
    return packed && decodedOnce(packed.replaceAll('-', '%').replaceAll('_', '/'));
  }
  const start = href.indexOf('/v3/__') + '/v3/__'.length;
  const end = href.indexOf('__;', start);
  if (start < '/v3/__'.length || end < 0) return undefined;
  const written = href.slice(start, end);
  const packed = /^[\w-]*/.exec(href.slice(end + '__;'.length))?.[0];
  // A server on the way may have made one slash of two.
  const address = decodedOnce(written).replace(/^(https?:)\/(?!\/)/i, '$1//');
  const replaced = [...(fromBase64(packed) ?? '')];
  let at = 0;
  return address.replace(/\*(?:\*([\w-]))?/g, (_whole, run: string | undefined) => {
    const length = run === undefined ? 1 : alphabet.indexOf(run) + 2;
    const piece = replaced.slice(at, at + length).join('');
    at += length;
    return piece;
  });
}
