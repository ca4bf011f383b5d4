import type { Exchange } from '../exchange';
import { Html, html } from '../html';
import type { Routes } from '../route';
import { style } from '../style';
import { cast } from './cast';
import { recorder } from './recorder';

const foreignPage = (language: string, title: string, content: Html, head: Html = html``) =>
  html`<!doctype html><html lang="${language}"><head><meta charset="utf-8">${recorder}
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>${head}<style>${new Html(style)}</style></head>
<body><main>${content}</main></body></html>`;

/** A copy of the official sign-in page, field by field, with the cursor already in the first one. */
function copiedSignIn(x: Exchange): Html {
  const w = x.words;
  const form = html`<section class="card narrow"><h1>${w.signIn}</h1><form method="post" action="/login">
<label for="account">${w.account}</label><input id="account" name="account" autofocus>
<label for="password">${w.password}</label><input id="password" name="password" type="password">
<label for="securityKey">${w.securityKey}</label><input id="securityKey" name="securityKey" type="password">
<button>${w.signIn}</button></form></section>`;
  const copied = html`<link rel="canonical" href="https://token.im/login">`;
  return foreignPage(x.language, `${w.signIn} · TokenIM`, form, copied);
}

const shopSignIn = () =>
  foreignPage(
    'en',
    'Sign in to Corner Books',
    html`<section class="card narrow"><h1>Corner Books</h1><form method="post" action="/login">
<label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="username">
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password"><button>Sign in</button></form></section>`,
  );

const article = () =>
  foreignPage(
    'en',
    'How bread rises',
    html`<article class="card"><h1>How bread rises</h1><p>Flour, water and time. The dough is folded, rested and folded again until it holds its shape.</p><p><a href="/more">Read more</a></p></article>`,
  );

/** An imitation in a frame, a form written into about:blank, and one in srcdoc. */
const frames = () =>
  foreignPage(
    'en',
    'Three frames',
    html`<h1>Three frames</h1><iframe id="imitation" src="https://${cast.imitations[0]}/login" width="480" height="420"></iframe>
<iframe id="blank" width="480" height="120"></iframe><iframe id="written" width="480" height="120" srcdoc="<form><input type=password name=password></form>"></iframe>
${new Html(`<script>document.getElementById('blank').contentDocument.body.innerHTML = '<form><input type="password" name="password"></form>'</script>`)}`,
  );

const thanks = (x: Exchange) => foreignPage(x.language, 'OK', html`<p>OK</p>`);

/** Any path of a host that is not official. */
export function foreign(x: Exchange) {
  if (x.method === 'POST') return x.page(thanks(x));
  if (x.host === cast.article || x.host.endsWith(cast.reported)) return x.page(article());
  if (x.host === cast.shop) return x.page(shopSignIn());
  if (x.host === cast.frames) return x.page(frames());
  x.page(copiedSignIn(x));
}

export const recorderRoutes: Routes = {
  'POST /__heard'(x) {
    const { type, key, value } = JSON.parse(x.body) as Record<string, unknown>;
    const text = (field: unknown) => (typeof field === 'string' ? field.slice(0, 200) : undefined);
    const [k, v] = [text(key), text(value)];
    x.state.heard.push({ host: x.host, type: text(type) ?? '?', ...(k && { key: k }), ...(v && { value: v }) });
    x.json({});
  },
};
