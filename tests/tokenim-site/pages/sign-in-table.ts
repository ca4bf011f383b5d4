import type { Account } from '../account';
import type { Exchange } from '../exchange';
import { type Html, html } from '../html';
import type { SiteLanguage } from '../words/words';

const two = (value: number) => String(value).padStart(2, '0');

/** To the minute, in this computer's time zone, as the page's language writes it. */
export function printTime(at: number, language: SiteLanguage): string {
  const t = new Date(at);
  const time = `${two(t.getHours())}:${two(t.getMinutes())}`;
  return language === 'en'
    ? `${t.getFullYear()}-${two(t.getMonth() + 1)}-${two(t.getDate())} ${time}`
    : `${t.getFullYear()}年${t.getMonth() + 1}月${t.getDate()}日 ${time}`;
}

export function signInTable(x: Exchange, account: Account): Html {
  const w = x.words;
  const lastUse = ({ sessionId }: { sessionId?: string }) => {
    const session = x.state.sessions.get(sessionId ?? '');
    return session ? printTime(session.usedAt, x.language) : '';
  };
  const rows = account.signIns.slice(0, 50).map((one) => {
    const here = one.sessionId !== undefined && one.sessionId === x.session?.id;
    const status = one.change
      ? html`${w.changed[one.change]}`
      : one.outcome === 'ok'
        ? html`${w.success}`
        : html`<span class="failed">${w.failure[one.outcome]}</span>`;
    return html`<tr><td>${printTime(one.at, x.language)}</td><td>${w.on(one.browser, one.os)}${here && html` <span class="mark">${w.thisDevice}</span>`}</td>
<td>${w.places[one.place]}</td><td>${one.ip}</td><td>${status}</td>${x.state.showsLastUse && html`<td>${lastUse(one)}</td>`}</tr>`;
  });
  return html`<div class="scroll"><table id="sign-ins"><thead><tr><th>${w.time}</th><th>${w.device}</th><th>${w.place}</th><th>${w.address}</th><th>${w.status}</th>${x.state.showsLastUse && html`<th>${w.lastUse}</th>`}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
