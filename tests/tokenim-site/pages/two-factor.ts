import type { Exchange } from '../exchange';
import { html } from '../html';
import { card, field, layout, problem } from '../layout';
import { type Routes, signedIn } from '../route';
import { newBackupCodes, newTotpSecret, totpMatches } from '../totp';

function setUp(x: Exchange, account: string, secret: string, error?: string) {
  const w = x.words;
  const link = `otpauth://totp/TokenIM:${encodeURIComponent(account)}?secret=${secret}&issuer=TokenIM`;
  const content = html`${problem(error)}<h2>${w.secret}</h2><p class="key" id="totp-secret">${secret}</p><p class="hint">${link}</p>
<form method="post" action="/account/2fa"><input type="hidden" name="secret" value="${secret}">
${field('code', w.code, 'autocomplete="one-time-code" inputmode="numeric" required')}<button>${w.setUp}</button></form>`;
  x.page(layout(x, w.twoFactor, card(w.twoFactor, content, true)), error ? 401 : 200);
}

/** TOTP with backup codes. It is on only after a first code proved that the authenticator has the secret. */
export const twoFactorRoutes: Routes = {
  'GET /account/2fa': signedIn((x, account) => {
    if (!account.twoFactor) return setUp(x, account.name, newTotpSecret());
    x.page(layout(x, x.words.twoFactor, card(x.words.twoFactor, html`<p>${x.words.twoFactorOn}</p>`, true)));
  }),
  'POST /account/2fa': signedIn((x, account) => {
    const secret = x.form.get('secret') ?? '';
    if (!/^[A-Z2-7]{32}$/.test(secret)) return x.redirect('/account/2fa');
    if (!totpMatches(secret, x.form.get('code') ?? '', x.state.now()))
      return setUp(x, account.name, secret, x.words.wrongCode);
    account.twoFactor = { secret, backupCodes: newBackupCodes() };
    const codes = html`<p>${x.words.twoFactorOn}</p><h2>${x.words.backupCodes}</h2><p class="key" id="backup-codes">${account.twoFactor.backupCodes.join(' ')}</p>`;
    x.page(layout(x, x.words.twoFactor, card(x.words.twoFactor, codes, true)));
  }),
};
