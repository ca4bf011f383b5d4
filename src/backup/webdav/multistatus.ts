/** One line of a listing (RFC 4918 §14.24). */
export interface Listed {
  href: string;
  isFolder: boolean;
  bytes?: number;
}

/** Most bytes of a listing that are read, and most lines of it. */
export const listingCap = 4_000_000;
const mostLines = 10_000;
const longestHref = 4_000;

/**
 * Reads the answer to PROPFIND. Servers differ in prefixes (`D:`, `d:`, `lp1:`, none), so only the local names count;
 * properties that were not found (`404` propstat) are left out. A document type is refused: we need no entities.
 */
export function parseListing(bytes: Uint8Array): Listed[] | undefined {
  if (bytes.length > listingCap) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (/<!DOCTYPE/i.test(text)) return undefined;
  const lines: Listed[] = [];
  let line: Partial<Listed> | undefined;
  let stat: { isFolder: boolean; bytes?: number; found: boolean } | undefined;
  let isWhole = false;
  let value = '';
  for (const token of tokens(text)) {
    if ('text' in token) {
      value += token.text;
      continue;
    }
    const { name, closes, opens } = token;
    if (opens) {
      value = '';
      if (name === 'response') line = {};
      else if (name === 'propstat') stat = { isFolder: false, found: true };
      else if (name === 'collection' && stat) stat.isFolder = true;
    }
    if (!closes) continue;
    const said = value.trim();
    if (name === 'href' && line && line.href === undefined && !stat) line.href = said.slice(0, longestHref);
    else if (name === 'getcontentlength' && stat && /^\d{1,15}$/.test(said)) stat.bytes = Number(said);
    else if (name === 'status' && stat) stat.found = /^HTTP\/[\d.]+ 2\d\d\b/i.test(said);
    else if (name === 'propstat' && stat && line) {
      if (stat.found)
        line = {
          ...line,
          isFolder: line.isFolder || stat.isFolder,
          ...(stat.bytes === undefined ? {} : { bytes: stat.bytes }),
        };
      stat = undefined;
    } else if (name === 'response' && line) {
      if (line.href) lines.push({ isFolder: false, ...line, href: line.href });
      if (lines.length > mostLines) return undefined;
      line = undefined;
    } else if (name === 'multistatus') isWhole = true;
  }
  return isWhole ? lines : undefined;
}

type Token = { text: string } | { name: string; opens: boolean; closes: boolean };

const passedOver = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

/**
 * Tags by their local name, and the text between them; comments and instructions are passed over. It only ever looks
 * forward, so hostile text costs no more than its length. What is not closed ends it: then no end of the listing is seen.
 */
function* tokens(text: string): Generator<Token> {
  for (let at = 0; at < text.length; ) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      yield { text: plainText(text.slice(at, end < 0 ? text.length : end)) };
      at = end < 0 ? text.length : end;
      continue;
    }
    const isCdata = text.startsWith('<![CDATA[', at);
    const closing = isCdata ? ']]>' : (passedOver.find(([opening]) => text.startsWith(opening, at))?.[1] ?? '>');
    const end = text.indexOf(closing, at);
    if (end < 0) return;
    if (isCdata) yield { text: text.slice(at + 9, end) };
    else if (closing === '>') {
      const tag = tagOf(text.slice(at + 1, Math.min(end, at + longestTag)));
      if (tag) yield tag;
    }
    at = end + closing.length;
  }
}

const longestTag = 2_000;

function tagOf(inside: string): Token | undefined {
  const closes = inside.startsWith('/');
  const name = /^[\w.:-]{1,100}/
    .exec(closes ? inside.slice(1) : inside)?.[0]
    .split(':')
    .at(-1);
  return name ? { name: name.toLowerCase(), opens: !closes, closes: closes || inside.endsWith('/') } : undefined;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plainText = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
