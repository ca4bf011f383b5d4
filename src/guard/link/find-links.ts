import { splitHost } from '../names/public-suffix';
import type { Note } from './target';
import { tidy } from './tidy';

/** An address in a text. */
export interface FoundLink {
  /** As it stands in the text, for the reader to recognise. */
  seen: string;
  /** With its scheme, as it would be opened. */
  address: string;
  notes: readonly Note[];
}

const most = { characters: 20_000, links: 20, link: 8_000 };

/** Invisible characters and marks of direction. Browsers drop most of them from an address. */
const invisible = /\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164]/gu;
const wide = /[\uff0d-\uff19\uff21-\uff3a\uff41-\uff5a]|[a-z0-9][。｡][a-z0-9]/i;
const breaks = /[\s<>"'`（）「」『』“”‘’《》〈〉【】〔〕，；、！？…|。｡]+|[,;](?=h[tx]{2}ps?:)/iu;
const opaque =
  /^(?:javascript|data|vbscript|mailto|tel|sms|wc|otpauth(?:-migration)?|bitcoin|ethereum|tron|litecoin|file|blob|view-source|about|intent):/i;

/**
 * The addresses in whatever somebody pasted: a whole message, a bare name, one that was made unclickable on purpose. In
 * order and once each; `cut` where the text was too long to be read to its end. Letters that are not ASCII stay in a
 * host: cutting them off would turn a lookalike into the real name.
 */
export function findLinks(text: string): { links: FoundLink[]; cut: boolean } {
  const read = text.slice(0, most.characters);
  const links = new Map<string, FoundLink>();
  for (const word of tidy(read).split(breaks)) {
    if (links.size >= most.links) break;
    const link = word && linkIn(word, read);
    if (link && !links.has(link.address)) links.set(link.address, link);
  }
  return { links: [...links.values()], cut: text.length > most.characters };
}

function linkIn(word: string, text: string): FoundLink | undefined {
  const plain = word.replace(invisible, '').replaceAll('&amp;', '&');
  const [piece, isCutOut] = pieceOf(trimmed(plain).slice(0, most.link));
  const address = addressOf(piece);
  if (address === undefined) return undefined;
  const notes: Note[] = [];
  if (/\p{Cf}/u.test(word)) notes.push({ id: 'hiddenCharacters', values: {} });
  if (wide.test(text) && !text.includes(word)) notes.push({ id: 'wideLetters', values: {} });
  else if (!text.includes(word)) notes.push({ id: 'tidied', values: {} });
  if (isCutOut) notes.push({ id: 'cutOut', values: { seen: piece.slice(0, 100) } });
  return { seen: piece.slice(0, 300), address, notes };
}

/** Without the brackets and stops around it. */
const trimmed = (word: string): string => {
  const bare = word.replace(/^[([{*_~,.;:!?-]+/, '').slice(0, most.link + 100);
  const end = bare.replace(/[*_~,.;:!?：'-]+$/, '');
  return /[)\]}]$/.test(end) && !/[([{]/.test(end) ? end.replace(/[)\]}*_~,.;:!?]+$/, '') : end;
};

/** The part of a word that is an address: Chinese runs on without a blank before and after it. */
function pieceOf(word: string): [string, boolean] {
  if (opaque.test(word)) return [word, false];
  const colon = word.indexOf('://');
  if (colon > 0) {
    let start = colon;
    while (start > 0 && /[a-z0-9+.-]/i.test(word[start - 1] ?? '')) start--;
    if (start === colon) return [word, false];
    const [host, rest] = hostAndRest(word.slice(colon + 3));
    const [cut, isCut] = withoutTail(host);
    const piece = word.slice(start, colon + 3) + cut + (isCut ? '' : rest);
    return [piece.replace(/[)\]]+$/, (end) => (piece.includes('(') || piece.includes('[') ? end : '')), isCut];
  }
  if (/^https?:/i.test(word)) return [word, false];
  const [host, rest] = hostAndRest(word);
  const [cut, isCut] = withoutTail(host);
  const head = /^[\p{Script=Han}：:]+(?=[a-z0-9])/iu.exec(cut)?.[0].length ?? 0;
  return [cut.slice(head) + (isCut ? '' : rest), isCut || head > 0];
}

const hostAndRest = (word: string): [string, string] => {
  const end = word.search(/[/?#\\]/);
  return end < 0 ? [word, ''] : [word.slice(0, end), word.slice(end)];
};

/** `token.im查看详情` → `token.im`: only behind a complete ending, and never inside a name. */
function withoutTail(host: string): [string, boolean] {
  const dot = host.lastIndexOf('.');
  const ending = /^([a-z]{2,})[\p{Script=Han}\p{P}\p{S}]/iu.exec(host.slice(dot + 1))?.[1];
  if (dot < 1 || !ending || ending.includes('-')) return [host, false];
  const whole = `${host.slice(0, dot)}.${ending}`;
  return splitHost(whole.toLowerCase()).listed && !/^[:@-]/.test(host.slice(dot + 1 + ending.length))
    ? [whole, true]
    : [host, false];
}

/** With a scheme; a bare name gets the one that the browser would try, if it can be a site's name at all. */
function addressOf(piece: string): string | undefined {
  if (opaque.test(piece)) return piece.length > piece.indexOf(':') + 1 ? piece : undefined;
  if (/^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(piece)) return piece.length > piece.indexOf('://') + 3 ? piece : undefined;
  const slip = /^(https?)[:;]?[\\/]{1,}(?=[^\\/])/i.exec(piece);
  if (slip) return `${slip[1]}://${piece.slice(slip[0].length)}`;
  if (/^https?:[^\\/]/i.test(piece)) return piece.replace(/^(https?:)/i, '$1//');
  if (/^(?:\\\\|\/\/)[^\\/]/.test(piece)) return `https:${piece}`;
  const [authority, rest] = hostAndRest(piece);
  const at = authority.lastIndexOf('@');
  if (!URL.canParse(`https://${authority.slice(at + 1)}/`)) return undefined;
  const { hostname } = new URL(`https://${authority.slice(at + 1)}/`);
  const host = hostname.replace(/\.$/, '');
  const isNumber = /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) && /^\d+(?:\.\d+){3}(?::\d+)?$/.test(authority);
  if (!isNumber && (!host.includes('.') || !splitHost(host).listed || !splitHost(host).registrable)) return undefined;
  return at > 0 && !rest ? `mailto:${authority}` : `https://${piece}`;
}
