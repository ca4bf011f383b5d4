import { decodedOnce } from './decoded-once';

/** One thing about how an address is written that a reader should know. Its sentence is `link_note_<id>`. */
export interface Note {
  id: NoteId;
  values: Readonly<Record<string, string>>;
}

export type NoteId =
  | 'beforeAt'
  | 'backslash'
  | 'numbers'
  | 'disguisedNumbers'
  | 'port'
  | 'foreignLetters'
  | 'hiddenCharacters'
  | 'wideLetters'
  | 'tidied'
  | 'cutOut'
  | 'officialElsewhere';

/** Where an address leads. Only `web` can be judged by its host. */
export type Target =
  | { kind: 'web'; url: string; host: string; notes: readonly Note[] }
  | { kind: 'mail'; host: string; notes: readonly Note[] }
  /** A program in the guise of an address: javascript:, data:. */
  | { kind: 'code'; scheme: string }
  /** Opens an app, or something that the browser does not show as a page. */
  | { kind: 'app'; scheme: string; carried?: string }
  /** Connects a wallet to whoever made the code. */
  | { kind: 'connect'; scheme: string }
  | { kind: 'pay'; scheme: string }
  /** Seeds one-time codes. */
  | { kind: 'secondFactor'; scheme: string }
  | { kind: 'broken' };

const code = /^(?:javascript|data|vbscript|blob|filesystem|view-source|file|jar|chrome|about|resource)$/;
const pay = /^(?:bitcoin|ethereum|litecoin|dogecoin|bitcoincash|tron|solana|cosmos|ripple|monero|alipays?|weixin|wxp)$/;
const secondFactor = /^otpauth(?:-migration)?$/;
const carriers = ['url', 'uri', 'link', 'target', 'dapp'];

/**
 * What an address is, as the browser would read it. Never throws: what is no address is `broken`.
 * @param address with its scheme
 */
export function readTarget(address: string): Target {
  const scheme = /^([a-z][a-z0-9+.-]{0,30}):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'broken' };
  if (scheme === 'http' || scheme === 'https') return web(address);
  if (scheme === 'mailto') return mail(address.slice('mailto:'.length));
  if (code.test(scheme)) return { kind: 'code', scheme };
  if (secondFactor.test(scheme)) return { kind: 'secondFactor', scheme };
  if (scheme === 'wc') return { kind: 'connect', scheme };
  if (pay.test(scheme)) return { kind: 'pay', scheme };
  const carried = carriedByApp(address);
  if (carried?.toLowerCase().startsWith('wc:')) return { kind: 'connect', scheme };
  return { kind: 'app', scheme, ...(carried ? { carried } : {}) };
}

function web(address: string): Target {
  const url = parsed(address);
  if (!url?.hostname) return { kind: 'broken' };
  const host = url.hostname.replace(/\.$/, '');
  return host ? { kind: 'web', url: url.href, host, notes: notesOn(address, url, host) } : { kind: 'broken' };
}

function mail(rest: string): Target {
  const address = decodedOnce(rest.split('?', 1)[0] ?? '');
  const at = address.lastIndexOf('@');
  const host = parsed(`https://${address.slice(at + 1)}/`)?.hostname;
  if (at < 1 || !host) return { kind: 'broken' };
  return { kind: 'mail', host, notes: hasForeignLetters(host) ? [{ id: 'foreignLetters', values: { host } }] : [] };
}

const hasForeignLetters = (host: string): boolean => /(?:^|\.)xn--/.test(host);

function notesOn(address: string, url: URL, host: string): Note[] {
  const notes: Note[] = [];
  const authority = (/^https?:[\\/]*([^\\/?#]*)/i.exec(address)?.[1] ?? '').toLowerCase();
  if (url.username || url.password)
    notes.push({ id: 'beforeAt', values: { before: decodedOnce(url.username).slice(0, 100), host } });
  const written = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  const isNumber = /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host);
  if (isNumber && written !== host)
    notes.push({ id: 'disguisedNumbers', values: { written: written.slice(0, 100), host } });
  else if (isNumber || host.startsWith('[')) notes.push({ id: 'numbers', values: { host } });
  // After the first slash of an ordinary address a backslash is only a character of the path.
  if (/^https?:[^?#]*\\/i.test(address)) notes.push({ id: 'backslash', values: { host } });
  if (url.port) notes.push({ id: 'port', values: { port: url.port } });
  if (hasForeignLetters(host)) notes.push({ id: 'foreignLetters', values: { host } });
  return notes;
}

/** A deep link may carry the page that the app is to show: `imtokenv2://navigate/DappView?url=…`. */
function carriedByApp(address: string): string | undefined {
  const query = address.slice(address.indexOf('?') + 1).split('#', 1)[0] ?? '';
  if (!address.includes('?')) return undefined;
  const values = new URLSearchParams(query);
  for (const name of carriers) {
    const value = values.get(name);
    if (value && /^(?:https?:\/\/|wc:)/i.test(value)) return value;
  }
  return undefined;
}

const parsed = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);
