import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Account } from './account';
import type { Html } from './html';
import type { Session, SiteState } from './state';
import { type SiteLanguage, siteLanguage, type Words, wordsOf } from './words/words';

/** One request and its answer, with what every page needs. */
export interface Exchange {
  state: SiteState;
  host: string;
  method: string;
  url: URL;
  language: SiteLanguage;
  words: Words;
  session: Session | undefined;
  account: Account | undefined;
  /** Fields of a posted form. */
  form: URLSearchParams;
  body: string;
  userAgent: string;
  page(page: Html, status?: number): void;
  json(value: unknown, status?: number): void;
  redirect(path: string): void;
  setCookie(name: string, value: string, attributes?: string): void;
}

const limit = 1_000_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > limit) throw new RangeError('body too large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

const cookiesOf = (request: IncomingMessage) =>
  new Map((request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('=', 2) as [string, string]));

export async function exchange(
  state: SiteState,
  scheme: 'https' | 'http',
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Exchange> {
  const host = request.headers.host ?? 'localhost';
  const url = new URL(request.url ?? '/', `${scheme}://${host}`);
  const cookies = cookiesOf(request);
  const asked = siteLanguage(url.searchParams.get('lang') ?? undefined);
  const language =
    asked ?? siteLanguage(cookies.get('tim_lang')) ?? siteLanguage(request.headers['accept-language']) ?? 'en';
  const session = state.sessions.get(cookies.get('tim_session') ?? '');
  const body = request.method === 'POST' ? await bodyOf(request) : '';
  const setCookie = (name: string, value: string, attributes = '') =>
    void response.appendHeader('set-cookie', `${name}=${value}; Path=/; Secure; SameSite=Lax${attributes}`);
  if (asked) setCookie('tim_lang', asked);
  const answer = (status: number, type: string, text: string) => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
  return {
    state,
    host: url.hostname,
    method: request.method ?? 'GET',
    url,
    language,
    words: wordsOf(language),
    session,
    account: session && state.accounts.get(session.account),
    form: new URLSearchParams(body),
    body,
    userAgent: request.headers['user-agent'] ?? '',
    page: (page, status = 200) => answer(status, 'text/html; charset=utf-8', page.text),
    json: (value, status = 200) => answer(status, 'application/json', JSON.stringify(value)),
    redirect(path) {
      response.writeHead(303, { location: path, 'cache-control': 'no-store' });
      response.end();
    },
    setCookie,
  };
}
