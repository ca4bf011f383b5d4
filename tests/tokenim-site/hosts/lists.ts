import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the host of lists answers at one path. */
export interface ServedList {
  status?: number;
  body?: string;
  type?: string;
  /** Answers 304 to who has it already. */
  etag?: string;
  location?: string;
  /** Promises the whole and breaks off in the middle. */
  cut?: boolean;
}

export interface ListAsked {
  path: string;
  headers: IncomingMessage['headers'];
}

/** A host that gives out lists of phishing sites, as a test puts them there. */
export class ListHost {
  readonly served = new Map<string, ServedList>();
  readonly asked: ListAsked[] = [];

  answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    this.asked.push({ path, headers: request.headers });
    const {
      status = 200,
      body = '',
      type = 'text/plain',
      etag,
      location,
      cut,
    } = this.served.get(path) ?? { status: 404 };
    const headers = { 'content-type': type, ...(etag && { etag }), ...(location && { location }) };
    if (etag && request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
    if (!cut) return void response.writeHead(status, headers).end(body);
    response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  }
}
