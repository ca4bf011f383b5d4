/** Most characters of an address that is looked at. */
export const longestAddress = 2_000;

/** `connectError_<why>` in the messages. */
export type AddressWhy = 'notAnAddress' | 'notSecure' | 'hasPassword';
export type ParsedAddress = { ok: true; url: string } | { ok: false; why: AddressWhy };

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/**
 * The folder's address as it is used: https, ending in a slash, without query. A password travels with every request, so
 * `http` is refused; on this computer itself it may be allowed.
 */
export function parseFolder(typed: string, httpOnLoopback = false): ParsedAddress {
  const text = typed.trim();
  const url =
    text.length <= longestAddress
      ? parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`)
      : undefined;
  if (!url?.hostname || !/^(https?|davs?|webdavs?):$/.test(url.protocol)) return { ok: false, why: 'notAnAddress' };
  if (url.username || url.password) return { ok: false, why: 'hasPassword' };
  if (url.protocol !== 'https:' && !(httpOnLoopback && url.protocol === 'http:' && isLoopback(url.hostname)))
    return { ok: false, why: 'notSecure' };
  const path = url.pathname.replace(/\/*$/, '/');
  return { ok: true, url: `${url.origin}${path}` };
}

/** What the browser has to allow. Match patterns have no port. */
export function originsOf(folder: string): string[] {
  const { protocol, hostname } = new URL(folder);
  return [`${protocol}//${hostname}/*`];
}

function parseUrl(text: string): URL | undefined {
  try {
    // davs://… as file managers write it.
    return new URL(text.replace(/^(web)?davs:/i, 'https:'));
  } catch {
    return undefined; // typed by a person: not being an address is an expected answer
  }
}

/**
 * The name of a file that lies directly in the folder, from the `href` of a listing; `undefined` for the folder itself,
 * for what lies deeper and for everything outside it. A server may write hrefs as paths or as whole addresses, and with
 * another host than the one it was asked by; only the path counts.
 */
export function nameIn(folder: string, href: string): string | undefined {
  const base = decoded(new URL(folder).pathname);
  const path = decoded(pathOf(href));
  if (base === undefined || path === undefined || !path.startsWith(base)) return undefined;
  const name = path.slice(base.length).replace(/\/$/, '');
  return name === '' || name.includes('/') || name.includes('\\') || name === '.' || name === '..' ? undefined : name;
}

const pathOf = (href: string) => href.trim().replace(/^https?:\/\/[^/]*/i, '');

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // a stray percent sign: not an address that we could ask for
  }
}
