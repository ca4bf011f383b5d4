import type { PageAnswer } from '../messages/protocol';

type Words = NonNullable<PageAnswer['banner']>;

const look = {
  host: 'all:initial;position:fixed;z-index:2147483647;inset:0 0 auto 0;display:block',
  strip:
    'display:grid;grid-template-columns:1fr auto auto;gap:8px 12px;align-items:center;padding:12px 16px;' +
    'font:15px/1.45 system-ui,sans-serif;color:#3b2a00;background:#fff4d6;border-bottom:2px solid #b97a00;' +
    'box-shadow:0 2px 12px rgb(0 0 0/.18)',
  title: 'font-weight:600;overflow-wrap:anywhere',
  button:
    'font:inherit;color:inherit;background:transparent;border:1px solid #8a5c00;border-radius:6px;' +
    'min-height:32px;padding:2px 12px;cursor:pointer',
  text: 'grid-column:1/-1;max-width:70ch;white-space:pre-line;overflow-wrap:anywhere',
};

/**
 * The strip on a suspect page. It lies in the page's own DOM, where the page can press its buttons: so it informs and
 * hides, and decides nothing. The shadow root is closed and no style sheet is added, which a page could forbid.
 */
export function showBanner(page: Document, words: Words): { remove(): void } {
  const host = make(page, 'div', look.host);
  const strip = make(page, 'div', look.strip);
  strip.setAttribute('role', 'region');
  strip.setAttribute('aria-label', words.title);
  const title = make(page, 'div', look.title, words.title);
  const more = make(page, 'button', look.button, words.more);
  const hide = make(page, 'button', look.button, words.hide);
  const text = make(page, 'div', look.text, words.text);
  text.hidden = true;
  text.style.display = 'none';
  more.setAttribute('aria-expanded', 'false');
  more.addEventListener('click', () => {
    text.hidden = !text.hidden;
    text.style.display = text.hidden ? 'none' : 'block';
    more.setAttribute('aria-expanded', String(!text.hidden));
  });
  hide.addEventListener('click', () => host.remove());
  strip.append(title, more, hide, text);
  host.attachShadow({ mode: 'closed' }).append(strip);
  const place = () => page.documentElement?.append(host);
  if (page.documentElement) place();
  else page.addEventListener('readystatechange', place, { once: true });
  return { remove: () => host.remove() };
}

function make(page: Document, name: 'div' | 'button', style: string, text = ''): HTMLElement {
  const element = page.createElement(name);
  element.style.cssText = style;
  element.textContent = text;
  return element;
}
