import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Admin, adminOf } from './admin';
import { adminRoutes } from './admin-page';
import { makeCertificate } from './certificate';
import { type Exchange, exchange } from './exchange';
import { cast, officialHosts, playedHosts } from './hosts/cast';
import { ListHost } from './hosts/lists';
import { foreign, recorderRoutes } from './hosts/pages';
import { html } from './html';
import { layout } from './layout';
import { accountRoutes } from './pages/account';
import { resetRoutes } from './pages/reset';
import { securityRoutes } from './pages/security';
import { signInRoutes } from './pages/sign-in';
import { twoFactorRoutes } from './pages/two-factor';
import type { Routes } from './route';
import { type Heard, newState, type SiteRequest } from './state';

const routes: Routes = {
  ...accountRoutes,
  ...signInRoutes,
  ...resetRoutes,
  ...securityRoutes,
  ...twoFactorRoutes,
  ...adminRoutes,
};

/** Where the service profile says the pages are, beside the paths that the site itself links. */
const aliases: Readonly<Record<string, string>> = {
  '/sign-in': '/login',
  '/account/sign-ins': '/account/sessions',
};
const routeOf = (x: Exchange) => {
  if (x.host === 'support.token.im' && x.url.pathname === '/') return routes['GET /support'];
  return routes[`${x.method} ${aliases[x.url.pathname] ?? x.url.pathname}`];
};

/** The stand-in, on loopback, on free ports. */
export interface Site extends Admin {
  httpsPort: number;
  httpPort: number;
  spki: string;
  /** What it proves itself with; another server of a test may use it too. */
  tls: { key: string; cert: string };
  hosts: readonly string[];
  /** What pages of foreign hosts heard since the last `forget`, without their own `loaded`. */
  heard(host?: string): readonly Heard[];
  /** How often a foreign host's first script ran. */
  loads(host: string): number;
  /** What the host of lists gives out, and what it was asked. */
  lists: ListHost;
  requests(): readonly SiteRequest[];
  /** Forgets what was heard and requested. Accounts stay. */
  forget(): void;
  close(): Promise<void>;
}

const listen = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export async function startSite(extraHosts: readonly string[] = []): Promise<Site> {
  const state = newState();
  const lists = new ListHost();
  const answer = (scheme: 'https' | 'http') => async (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.host?.split(':')[0] === cast.lists) return lists.answer(request, response);
    try {
      const x = await exchange(state, scheme, request, response);
      state.requests.push({ method: x.method, host: x.host, path: x.url.pathname });
      const official = officialHosts.some((host) => host === x.host);
      if (official && scheme === 'http') return x.redirect(`https://${x.host}${x.url.pathname}${x.url.search}`);
      const heardHere = recorderRoutes[`${x.method} ${x.url.pathname}`];
      if (!official) return heardHere ? heardHere(x) : foreign(x);
      const route = routeOf(x);
      if (route) return route(x);
      x.page(layout(x, '404', html`<h1>404</h1>`), 404);
    } catch (error) {
      response.writeHead(error instanceof RangeError ? 413 : 500).end(String(error));
    }
  };
  const hosts = [...playedHosts, ...extraHosts];
  const { key, cert, spki } = makeCertificate([...hosts, '*.token.im']);
  const https = createHttps({ key, cert }, answer('https'));
  const http = createHttp(answer('http'));
  const [httpsPort, httpPort] = [await listen(https), await listen(http)];
  return {
    ...adminOf(state),
    httpsPort,
    httpPort,
    spki,
    tls: { key, cert },
    hosts,
    lists,
    heard: (host) => state.heard.filter((one) => one.type !== 'loaded' && (!host || one.host === host)),
    loads: (host) => state.heard.filter((one) => one.type === 'loaded' && one.host === host).length,
    requests: () => state.requests,
    forget() {
      state.heard.length = 0;
      state.requests.length = 0;
    },
    close: async () => void (await Promise.all([stop(https), stop(http)])),
  };
}
