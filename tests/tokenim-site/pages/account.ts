import { html } from '../html';
import { card, done, layout } from '../layout';
import { type Routes, signedIn } from '../route';
import { signInTable } from './sign-in-table';

export const accountRoutes: Routes = {
  'GET /'(x) {
    const content = html`<p>${x.words.tagline}</p><a class="button" href="${x.account ? '/account' : '/login'}">${x.account ? x.words.overview : x.words.signIn}</a>`;
    x.page(layout(x, x.words.home, card(x.words.home, content)));
  },
  'GET /account': signedIn((x, account) => {
    const content = html`<p>${x.words.welcome} <strong>${account.name}</strong></p><p class="hint">${x.words.balance}</p>
<p><a href="/account/sessions">${x.words.signInList}</a> · <a href="/account/security">${x.words.security}</a></p>`;
    x.page(layout(x, x.words.overview, card(x.words.home, content)));
  }),
  'GET /account/sessions': signedIn((x, account) => {
    const others = html`<form method="post" action="/account/sessions/end-others"><button>${x.words.endOthers}</button></form>`;
    const content = html`${done(x.url.searchParams.has('saved') ? x.words.saved : undefined)}${signInTable(x, account)}${others}`;
    x.page(layout(x, x.words.signInList, card(x.words.signInList, content)));
  }),
  'POST /account/sessions/end-others': signedIn((x, account) => {
    for (const session of x.state.sessions.values())
      if (session.account === account.name && session.id !== x.session?.id) x.state.sessions.delete(session.id);
    x.redirect('/account/sessions?saved=1');
  }),
  'GET /support'(x) {
    x.page(
      layout(x, x.words.support, card(x.words.support, html`<p>${x.words.supportText}</p><p>support@token.im</p>`)),
    );
  },
};
