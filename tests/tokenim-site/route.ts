import type { Exchange } from './exchange';

type Handler = (x: Exchange) => void;

/** `GET /path` → what answers it. */
export type Routes = Readonly<Record<string, Handler>>;

/** Sends whoever is not signed in to the sign-in page. */
export const signedIn =
  (handler: (x: Exchange, account: NonNullable<Exchange['account']>) => void): Handler =>
  (x) =>
    x.account ? handler(x, x.account) : x.redirect('/login?ended=1');
