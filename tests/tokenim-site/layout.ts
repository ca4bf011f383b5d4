import type { Exchange } from './exchange';
import { Html, html } from './html';
import { style } from './style';
import { siteLanguages } from './words/words';

const languageNames = { en: 'English', 'zh-CN': '简体', 'zh-TW': '繁體' } as const;

/** A page of the site in the reader's language. Signed-in pages ask now and then whether the session still stands. */
export function layout(x: Exchange, title: string, content: Html): Html {
  const w = x.words;
  const links = x.account
    ? [
        ['/account', w.overview],
        ['/account/security', w.security],
        ['/account/sessions', w.signInList],
        ['/inbox', w.inbox],
        ['/support', w.support],
      ]
    : [
        ['/login', w.signIn],
        ['/reset', w.resetTitle],
        ['/inbox', w.inbox],
        ['/support', w.support],
      ];
  const here = new URLSearchParams(x.url.search);
  here.delete('lang');
  const withLanguage = (language: string) => `${x.url.pathname}?${new URLSearchParams([...here, ['lang', language]])}`;
  const heartbeat = new Html(
    `<script>const ask=()=>fetch('/api/session').then(r=>{if(r.status===401)location.assign('/login?ended=1')},()=>{});setInterval(ask,20000)</script>`,
  );
  return html`<!doctype html>
<html lang="${x.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · TokenIM</title><link rel="canonical" href="https://token.im${x.url.pathname}"><link rel="icon" href="data:,"><style>${new Html(style)}</style></head>
<body><header><strong>TokenIM</strong>
<nav>${links.map(([href, text]) => html`<a href="${href}">${text}</a>`)}</nav>
<span class="languages">${siteLanguages.map((language) => html`<a href="${withLanguage(language)}" lang="${language}">${languageNames[language]}</a>`)}</span>
${x.account && html`<form method="post" action="/logout"><button style="margin:0">${w.signOut}</button></form>`}
</header><main>${content}</main>${x.account && heartbeat}</body></html>`;
}

export const card = (title: string, content: Html, narrow = false): Html =>
  html`<section class="card${narrow ? ' narrow' : ''}"><h1>${title}</h1>${content}</section>`;

export const field = (name: string, label: string, attributes = '', hint = ''): Html =>
  html`<label for="${name}">${label}</label><input id="${name}" name="${name}" ${new Html(attributes)}>${hint && html`<p class="hint">${hint}</p>`}`;

export const problem = (text: string | undefined): Html | false =>
  text ? html`<p class="error" role="alert">${text}</p>` : false;
export const done = (text: string | undefined): Html | false =>
  text ? html`<p class="done" role="status">${text}</p>` : false;
