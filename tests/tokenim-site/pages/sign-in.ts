import { type Account, newId, type SignInOutcome, sameKey } from '../account';
import { deviceOf } from '../device';
import type { Exchange } from '../exchange';
import { html } from '../html';
import { card, field, layout, problem } from '../layout';
import type { Routes } from '../route';
import { beginSession } from '../state';
import { totpMatches } from '../totp';

function form(x: Exchange, error?: string) {
  const w = x.words;
  const content = html`${problem(error)}
<form method="post" action="/login" id="sign-in">
${field('account', w.account, 'type="email" autocomplete="username" required')}
${field('password', w.password, 'type="password" autocomplete="current-password" required')}
${field('securityKey', w.securityKey, 'type="password" autocomplete="off" required', w.securityKeyHint)}
<button>${w.signIn}</button></form><p><a href="/reset">${w.forgotKey}</a></p>`;
  x.page(layout(x, w.signIn, card(w.signIn, content, true)), x.method === 'POST' ? 401 : 200);
}

function codeForm(x: Exchange, ticket: string, error?: string) {
  const w = x.words;
  const content = html`${problem(error)}<form method="post" action="/login/code" id="code-form">
<input type="hidden" name="ticket" value="${ticket}">
${field('code', w.code, 'autocomplete="one-time-code" inputmode="numeric" required', w.codeHint)}
<button>${w.continue}</button></form>`;
  x.page(layout(x, w.code, card(w.code, content, true)), error ? 401 : 200);
}

function note(x: Exchange, account: Account, outcome: SignInOutcome, sessionId?: string) {
  account.signIns.unshift({
    id: newId(),
    at: x.state.now(),
    ...deviceOf(x.userAgent),
    ...x.state.home,
    outcome,
    ...(sessionId && { sessionId }),
  });
}

function enter(x: Exchange, account: Account) {
  const session = beginSession(x.state, account);
  note(x, account, 'ok', session.id);
  x.setCookie('tim_session', session.id, '; HttpOnly');
  x.redirect('/account');
}

function signIn(x: Exchange) {
  const account = x.state.accounts.get((x.form.get('account') ?? '').trim().toLowerCase());
  if (!account) return form(x, x.words.wrong);
  if (x.form.get('password') !== account.password) {
    note(x, account, 'wrong-password');
    return form(x, x.words.wrong);
  }
  const typed = x.form.get('securityKey') ?? '';
  if (!sameKey(typed, account.securityKey)) {
    note(x, account, 'wrong-key');
    return form(x, account.retiredKeys.some(({ key }) => sameKey(typed, key)) ? x.words.retired : x.words.wrong);
  }
  if (!account.twoFactor) return enter(x, account);
  const ticket = newId();
  x.state.pending.set(ticket, { account: account.name });
  x.redirect(`/login/code?ticket=${ticket}`);
}

function secondFactor(x: Exchange) {
  const ticket = x.form.get('ticket') ?? '';
  const account = x.state.accounts.get(x.state.pending.get(ticket)?.account ?? '');
  if (!account?.twoFactor) return form(x, x.words.ended);
  const code = (x.form.get('code') ?? '').trim();
  const { secret, backupCodes } = account.twoFactor;
  if (!totpMatches(secret, code, x.state.now())) {
    if (!backupCodes.includes(code)) {
      note(x, account, 'wrong-code');
      return codeForm(x, ticket, x.words.wrongCode);
    }
    backupCodes.splice(backupCodes.indexOf(code), 1);
  }
  x.state.pending.delete(ticket);
  enter(x, account);
}

export const signInRoutes: Routes = {
  'GET /login': (x) => form(x, x.url.searchParams.has('ended') ? x.words.ended : undefined),
  'POST /login': signIn,
  'GET /login/code': (x) => codeForm(x, x.url.searchParams.get('ticket') ?? ''),
  'POST /login/code': secondFactor,
  'POST /logout'(x) {
    if (x.session) x.state.sessions.delete(x.session.id);
    x.setCookie('tim_session', '', '; HttpOnly; Max-Age=0');
    x.redirect('/login');
  },
  'GET /api/session': (x) => x.json({ account: x.account?.name ?? null }, x.account ? 200 : 401),
};
