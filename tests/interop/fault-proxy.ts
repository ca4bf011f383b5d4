import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/**
 * What goes wrong on the way: an error before or after the server did its work (`lost`: done, but nobody is told), a
 * silence, a body that is cut off (loudly) or shortened (quietly), a refusal.
 */
export type Fault = 'e500' | 'e503' | 'hang' | 'lost' | 'cut' | 'short' | 'cutAnswer' | 'e401' | 'e423' | 'e507';
const statuses: Partial<Record<Fault, number>> = { e500: 500, e503: 503, e401: 401, e423: 423, e507: 507 };

export interface FaultProxy {
  url: string;
  /** Injected so far. */
  counts: Partial<Record<Fault, number>>;
  stop(): Promise<void>;
}

/** A proxy on loopback in front of a server; `next` says what goes wrong with a request. */
export async function faultProxy(
  upstreamPort: number,
  next: (method: string, url: string) => Fault | undefined,
  tls?: { key: string; cert: string },
): Promise<FaultProxy> {
  const counts: FaultProxy['counts'] = {};
  const pass = (from: IncomingMessage, to: ServerResponse) => {
    const fault = next(from.method ?? '', from.url ?? '');
    if (fault) counts[fault] = (counts[fault] ?? 0) + 1;
    void bodyOf(from).then((body) => serve(upstreamPort, { from, to, body, fault }));
  };
  const server = tls ? createTlsServer(tls, pass) : createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/`,
    counts,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Passing {
  from: IncomingMessage;
  to: ServerResponse;
  body: Buffer;
  fault: Fault | undefined;
}

function serve(port: number, { from, to, body, fault }: Passing): void {
  if (fault === 'hang') return;
  const status = fault && statuses[fault];
  if (status) {
    to.writeHead(status, { 'content-length': 0 });
    to.end();
    return;
  }
  const half = body.subarray(0, body.length >> 1);
  const headers = { ...from.headers, ...(fault === 'short' ? { 'content-length': String(half.length) } : {}) };
  const options = { host: '127.0.0.1', port, method: from.method, path: from.url, headers };
  const upstream = request(options, (answer) => {
    void bodyOf(answer).then((said) => {
      if (fault === 'lost') return to.destroy();
      to.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
      if (fault !== 'cutAnswer') return to.end(said);
      to.write(said.subarray(0, said.length >> 1));
      setTimeout(() => to.destroy(), 5);
    });
  });
  upstream.on('error', () => to.destroy());
  if (fault === 'cut' && body.length > 0) {
    upstream.write(half);
    setTimeout(() => {
      upstream.destroy();
      to.destroy();
    }, 5);
  } else upstream.end(fault === 'short' ? half : body);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  try {
    for await (const part of message) parts.push(part as Buffer);
  } catch {
    // cut off by the other side: what came is what there is
  }
  return Buffer.concat(parts);
}
