import type { Bytes } from '../../vault/bytes';

/** What is asked of a server. The address is always inside the folder that the user connected. */
export interface DavRequest {
  method: 'PROPFIND' | 'MKCOL' | 'PUT' | 'MOVE' | 'GET' | 'DELETE';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: Bytes;
  /** More bytes than this of an answer are not read. */
  mostBytes: number;
}

/** Why there is no answer at all. */
export type NoAnswer = 'notAllowed' | 'unreachable' | 'timeout' | 'redirected' | 'tooBig';
export type DavAnswer = { ok: true; status: number; bytes: Uint8Array } | { ok: false; why: NoAnswer };

/** Sends one request: without cookies, following no redirect, within a time limit. Never throws. */
export type Send = (request: DavRequest) => Promise<DavAnswer>;

/** Why something could not be done at the server; `davError_<why>` in the messages. */
export type DavWhy =
  | NoAnswer
  | 'wrongPassword'
  | 'forbidden'
  | 'notFound'
  | 'notWebdav'
  | 'noParent'
  | 'locked'
  | 'full'
  | 'tooBigForServer'
  | 'busy'
  | 'serverError'
  | 'strange'
  | 'notSame'
  | 'nameTaken';

export type DavRefusal = { ok: false; why: DavWhy; status?: number };
export const refusal = (why: DavWhy, status?: number): DavRefusal => ({
  ok: false,
  why,
  ...(status === undefined ? {} : { status }),
});

const whys: Readonly<Record<number, DavWhy>> = {
  401: 'wrongPassword',
  403: 'forbidden',
  404: 'notFound',
  405: 'notWebdav',
  409: 'noParent',
  412: 'nameTaken',
  413: 'tooBigForServer',
  423: 'locked',
  429: 'busy',
  501: 'notWebdav',
  503: 'busy',
  507: 'full',
};

/** What a status that is no success means (RFC 4918 §11, RFC 9110 §15). */
export const whyOf = (status: number): DavRefusal =>
  refusal(whys[status] ?? (status >= 500 ? 'serverError' : 'strange'), status);

/** Another try may go better. A full disk or a wrong password does not mend itself within seconds. */
export const mayPass = ({ why }: DavRefusal): boolean =>
  ['unreachable', 'timeout', 'serverError', 'busy', 'locked', 'notSame'].includes(why);

/** RFC 7617 with UTF-8: what WebDAV servers know everywhere. It is only ever sent over https, or to this computer. */
export function basic(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
