import { newId, newSecurityKey, sameAnswer } from '../account';
import type { Exchange } from '../exchange';
import { html } from '../html';
import { card, done, field, layout, problem } from '../layout';
import type { Routes } from '../route';
import { send } from '../state';

const lifeMs = 30 * 60_000;

function proven(x: Exchange, account: string): string {
  const token = newId();
  x.state.resets.set(token, { account, expiresAt: x.state.now() + lifeMs });
  return `/reset/confirm?token=${token}`;
}

const accountOf = (x: Exchange) => x.state.accounts.get((x.form.get('account') ?? '').trim().toLowerCase());

function choose(x: Exchange, sent = false) {
  const w = x.words;
  const content = html`<p>${w.resetText}</p>${done(sent ? w.mailSent : undefined)}
<h2>${w.byEmail}</h2><form method="post" action="/reset/email">${field('account', w.account, 'type="email" autocomplete="username" required')}<button>${w.continue}</button></form>
<p><a href="/reset/question">${w.byQuestion}</a> · <a href="/support">${w.support}</a></p>`;
  x.page(layout(x, w.resetTitle, card(w.resetTitle, content, true)));
}

function askQuestion(x: Exchange, error?: string) {
  const w = x.words;
  const account = accountOf(x);
  const content = account
    ? html`${problem(error)}<form method="post" action="/reset/question"><input type="hidden" name="account" value="${account.name}">
${field('answer', w.questions[account.question], 'autocomplete="off" required')}<button>${w.continue}</button></form>`
    : html`<form method="post" action="/reset/question">${field('account', w.account, 'type="email" autocomplete="username" required')}<button>${w.continue}</button></form>`;
  x.page(layout(x, w.byQuestion, card(w.byQuestion, content, true)), error ? 401 : 200);
}

function confirm(x: Exchange) {
  const w = x.words;
  const token = x.form.get('token') ?? x.url.searchParams.get('token') ?? '';
  const reset = x.state.resets.get(token);
  const account = reset && reset.expiresAt > x.state.now() ? x.state.accounts.get(reset.account) : undefined;
  if (!account) return x.page(layout(x, w.resetTitle, card(w.resetTitle, html`${problem(w.linkDead)}`, true)), 410);
  if (x.method === 'GET') {
    const content = html`<p>${account.name}</p><p class="hint">${w.issueText}</p><form method="post" action="/reset/confirm"><input type="hidden" name="token" value="${token}"><button>${w.issueKey}</button></form>`;
    return x.page(layout(x, w.resetTitle, card(w.issueKey, content, true)));
  }
  x.state.resets.delete(token);
  account.retiredKeys.push({ key: account.securityKey, at: x.state.now() });
  account.securityKey = newSecurityKey();
  const content = html`<p class="key" id="new-key">${account.securityKey}</p><p>${w.newKeyText}</p><a class="button" href="/login">${w.signIn}</a>`;
  x.page(layout(x, w.newKey, card(w.newKey, content, true)));
}

export const resetRoutes: Routes = {
  'GET /reset': (x) => choose(x, x.url.searchParams.has('sent')),
  'POST /reset/email'(x) {
    const account = accountOf(x);
    if (account)
      send(x.state, {
        to: account.recoveryEmail,
        subject: x.words.mailReset,
        text: x.words.mailResetText,
        link: proven(x, account.name),
      });
    x.redirect('/reset?sent=1');
  },
  'GET /reset/question': (x) => askQuestion(x),
  'POST /reset/question'(x) {
    const account = accountOf(x);
    if (!account || !x.form.has('answer')) return askQuestion(x);
    if (!sameAnswer(x.form.get('answer') ?? '', account.answer)) return askQuestion(x, x.words.wrongAnswer);
    x.redirect(proven(x, account.name));
  },
  'GET /reset/confirm': confirm,
  'POST /reset/confirm': confirm,
  'GET /inbox'(x) {
    const mails = x.state.mails.map(
      (
        mail,
      ) => html`<article class="card"><h2>${mail.subject}</h2><p class="hint">${mail.to} · ${new Date(mail.at).toISOString().slice(0, 16)}</p><p>${mail.text}</p>
${mail.link && html`<a href="${mail.link}">https://token.im${mail.link}</a>`}</article>`,
    );
    x.page(
      layout(
        x,
        x.words.mails,
        html`<h1>${x.words.mails}</h1>${mails.length ? mails : html`<p>${x.words.noMails}</p>`}`,
      ),
    );
  },
};
