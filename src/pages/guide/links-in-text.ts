/** A link somebody sent. `url` is what may be opened; a bare host has none. */
export interface SentLink {
  host: string;
  url?: string;
}

/** Most links of one message that are looked at, and characters of it that are read. */
const most = { links: 20, characters: 20_000 };

/**
 * The links in a pasted message, in order, each host once per address. The host is the one that the browser would go
 * to: `https://token.im@evil.test` leads to `evil.test`. Letters that are not ASCII stay: cutting them off would turn
 * a lookalike into the real name.
 */
export function linksIn(text: string): SentLink[] {
  const read = text.slice(0, most.characters);
  const urls = [...read.matchAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s<>"'「」“”（）()，。；、]+/giu)].map(([url]) => url);
  const rest = urls.reduce((left, url) => left.replace(url, ' '), read);
  const bare = [
    ...rest.matchAll(/(?:[\p{L}\p{N}\p{M}_-]+[.．。｡])+[\p{L}\p{M}][\p{L}\p{N}\p{M}-]+[^\s<>"'，；、]*/gu),
  ].map(([host]) => `https://${host}`);
  const links = [...urls, ...bare].flatMap((address): SentLink[] => {
    if (!URL.canParse(address)) return [];
    const { protocol, hostname, href } = new URL(address);
    if (!hostname) return [];
    return [protocol === 'https:' ? { host: hostname, url: href } : { host: hostname }];
  });
  const seen = new Set<string>();
  return links
    .filter(({ host, url }) => !seen.has(`${host} ${url}`) && seen.add(`${host} ${url}`))
    .slice(0, most.links);
}
