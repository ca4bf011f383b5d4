import { adminOf } from './admin';
import type { Exchange } from './exchange';
import { html } from './html';
import { card, layout } from './layout';
import type { Routes } from './route';

const deeds = {
  'sign-in-elsewhere': 'Another device signs in, in Bucharest',
  'fail-elsewhere': 'Six failed sign-ins from Lagos',
  'end-sessions': 'The service ends all sessions',
  'change-recovery': 'Somebody changes the recovery e-mail',
} as const;

function act(x: Exchange) {
  const name = x.form.get('account') ?? '';
  const admin = adminOf(x.state);
  if (!x.state.accounts.has(name)) return x.json({ ok: false, why: 'no such account' }, 404);
  const deed = x.url.pathname.split('/').pop();
  if (deed === 'sign-in-elsewhere') admin.signInElsewhere(name);
  else if (deed === 'fail-elsewhere') admin.failElsewhere(name, 6, { place: 'lagos', ip: '192.0.2.9' });
  else if (deed === 'end-sessions') admin.endSessions(name);
  else if (deed === 'change-recovery') admin.changeRecoveryElsewhere(name, 'someone@elsewhere.example');
  x.redirect('/__test/');
}

/** For whoever tries the extension by hand: the accounts, and what can be done to them. */
export const adminRoutes: Routes = {
  'GET /__test/'(x) {
    const accounts = [...x.state.accounts.values()].map(
      (
        account,
      ) => html`<section class="card"><h2>${account.name}</h2><p>Password: <code>${account.password}</code></p><p>Security key: <code>${account.securityKey}</code></p>
${Object.entries(deeds).map(([deed, text]) => html`<form method="post" action="/__test/${deed}"><input type="hidden" name="account" value="${account.name}"><button>${text}</button></form>`)}</section>`,
    );
    const note = html`<p>This stand-in site lives on this computer only. Nothing here reaches the real service.</p>`;
    x.page(layout(x, 'Stand-in', html`${card('Stand-in site', note)}${accounts}`));
  },
  'GET /__test/mails': (x) => x.json(x.state.mails),
  'GET /__test/heard': (x) => x.json(x.state.heard),
  ...Object.fromEntries(Object.keys(deeds).map((deed) => [`POST /__test/${deed}`, act])),
};
