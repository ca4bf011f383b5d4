import { questionIds } from '../account';
import type { Exchange } from '../exchange';
import { html } from '../html';
import { card, done, field, layout, problem } from '../layout';
import { type Routes, signedIn } from '../route';
import { send } from '../state';

const saved = (x: Exchange) => done(x.url.searchParams.has('saved') ? x.words.saved : undefined);

export const securityRoutes: Routes = {
  'GET /account/security': signedIn((x, account) => {
    const w = x.words;
    const tasks: [string, string, string][] = [
      ['/account/password', w.changePassword, ''],
      ['/account/recovery', w.recoveryData, account.recoveryEmail],
      ['/account/2fa', w.twoFactor, account.twoFactor ? w.twoFactorOn : w.twoFactorOff],
      ['/account/sessions', w.signInList, ''],
      ['/account/export', w.exportData, ''],
      ['/reset', w.resetTitle, ''],
    ];
    const content = html`${saved(x)}<ul>${tasks.map(([href, text, now]) => html`<li><a href="${href}">${text}</a> <span class="hint">${now}</span></li>`)}</ul>`;
    x.page(layout(x, w.security, card(w.security, content)));
  }),
  'GET /account/password': signedIn((x) => passwordForm(x)),
  'POST /account/password': signedIn((x, account) => {
    if (x.form.get('current') !== account.password) return passwordForm(x, x.words.wrong);
    account.password = x.form.get('new') ?? account.password;
    x.redirect('/account/security?saved=1');
  }),
  'GET /account/recovery': signedIn((x, account) => {
    const w = x.words;
    const content = html`<form method="post" action="/account/recovery">
${field('email', w.recoveryEmail, 'type="email" required')}<p class="hint">${account.recoveryEmail}</p>
<label for="question">${w.question}</label><select id="question" name="question">${questionIds.map((id) => html`<option value="${id}">${w.questions[id]}</option>`)}</select>
${field('answer', w.answer, 'autocomplete="off"')}<button>${w.save}</button></form>`;
    x.page(layout(x, w.recoveryData, card(w.recoveryData, content, true)));
  }),
  'POST /account/recovery': signedIn((x, account) => {
    send(x.state, { to: account.recoveryEmail, subject: x.words.mailChanged, text: account.name });
    account.recoveryEmail = x.form.get('email') || account.recoveryEmail;
    account.question = questionIds.find((id) => id === x.form.get('question')) ?? account.question;
    account.answer = x.form.get('answer') || account.answer;
    x.redirect('/account/security?saved=1');
  }),
  'GET /account/export': signedIn((x) => {
    const content = html`<p>${x.words.exportText}</p><form method="post" action="/account/export"><button>${x.words.download}</button></form>`;
    x.page(layout(x, x.words.exportData, card(x.words.exportData, content)));
  }),
  'POST /account/export': signedIn((x, account) => x.json({ account: account.name, contacts: [] })),
};

function passwordForm(x: Exchange, error?: string) {
  const w = x.words;
  const content = html`${problem(error)}<form method="post" action="/account/password">
${field('current', w.currentPassword, 'type="password" autocomplete="current-password" required')}
${field('new', w.newPassword, 'type="password" autocomplete="new-password" minlength="8" required')}<button>${w.save}</button></form>`;
  x.page(layout(x, w.changePassword, card(w.changePassword, content, true)), error ? 401 : 200);
}
