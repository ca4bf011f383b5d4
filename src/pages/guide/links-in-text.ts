/** A link somebody sent. `url` is what may be opened; a link that is not encrypted has none. */
export interface SentLink {
  host: string;
  url?: string;
}

/** Most links of one message that are looked at, and characters of it and of one link that are read. */
const most = { links: 20, characters: 20_000, link: 2000 };

/**
 * The links in a pasted message, in order and once each. The host is the one that the browser would go to:
 * `https://token.im@evil.test` leads to `evil.test`. Letters that are not ASCII stay: cutting them off would turn a
 * lookalike into the real name.
 */
export function linksIn(message: string): SentLink[] {
  const words = message.slice(0, most.characters).split(/[\s<>"'`()（）「」『』“”《》【】，。；、]+/u);
  const links = new Map<string, SentLink>();
  for (const word of words) {
    const link = links.size < most.links && linkOf(word.slice(0, most.link));
    if (link) links.set(`${link.host} ${link.url}`, link);
  }
  return [...links.values()];
}

function linkOf(word: string): SentLink | undefined {
  const address = addressIn(word.replace(/[.,!?:;！？：]+$/u, ''));
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, hostname, href } = new URL(address);
  if (!hostname) return undefined;
  return protocol === 'https:' ? { host: hostname, url: href } : { host: hostname };
}

/** From its scheme on, or a bare host as a browser's address bar would take it. */
function addressIn(word: string): string | undefined {
  const colon = word.indexOf('://');
  if (colon > 0) {
    let start = colon;
    while (start > 0 && /[a-z0-9+.-]/i.test(word[start - 1] ?? '')) start--;
    return word.slice(start);
  }
  const host = word.split(/[/?#:\\]/, 1)[0] ?? '';
  const labels = host.split(/[.．｡]/);
  const isHost = labels.length > 1 && labels.every((label) => label !== '') && /^\p{L}/u.test(labels.at(-1) ?? '');
  return isHost ? `https://${word}` : undefined;
}
