import type { PageAnswer } from '../messages/protocol';

type Words = NonNullable<PageAnswer['banner']>;

const look = {
  host: 'all:initial;position:fixed;z-index:2147483647;inset:0 0 auto 0;display:block;visibility:visible;width:auto;opacity:1',
  strip:
    'display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;padding:12px 16px;' +
    'font:15px/1.45 system-ui,sans-serif;color:#3b2a00;background:#fff4d6;border-bottom:2px solid #b97a00;' +
    'box-shadow:0 2px 12px rgb(0 0 0/.18)',
  title: 'flex:1 1 220px;min-width:0;font-weight:600;overflow-wrap:anywhere',
  button:
    'font:inherit;color:inherit;background:transparent;border:1px solid #8a5c00;border-radius:6px;' +
    'min-height:32px;padding:2px 12px;cursor:pointer',
  text: 'flex:1 0 100%;max-width:70ch;white-space:pre-line;overflow-wrap:anywhere',
};
/** Milliseconds after which a banner that the page took away stands again. */
const mendMs = 1000;

/**
 * The strip on a suspect page. It lies in the page's own DOM, where the page can take it away, cover it or lure a click
 * onto it: so it informs and hides, and decides nothing. It is put back as long as the user has not hidden it. The shadow
 * root is closed and no style sheet is added, which a page could forbid; on paper it does not appear.
 */
export function showBanner(page: Document, words: Words): { remove(): void } {
  const host = make(page, 'div', look.host.replace(/(?=;|$)/g, '!important'));
  const strip = make(page, 'div', look.strip);
  strip.setAttribute('role', 'region');
  strip.setAttribute('aria-label', words.title);
  const title = make(page, 'div', look.title, words.title);
  const more = make(page, 'button', look.button, words.more);
  const hide = make(page, 'button', look.button, words.hide);
  const text = make(page, 'div', look.text, words.text);
  const unfold = (open: boolean): void => {
    text.style.display = open ? 'block' : 'none';
    more.setAttribute('aria-expanded', String(open));
  };
  unfold(false);
  more.addEventListener('click', () => unfold(text.style.display === 'none'));
  hide.addEventListener('click', () => remove());
  strip.append(title, more, hide, text);
  host.attachShadow({ mode: 'closed' }).append(strip);
  const style = host.style.cssText;
  const mend = (): void => {
    const root = page.documentElement;
    if (!root) return;
    for (const { name } of [...host.attributes]) if (name !== 'style' && name !== 'popover') host.removeAttribute(name);
    if (host.style.cssText !== style) host.style.cssText = style;
    if (host.parentNode !== root) root.append(host);
    // The browser's top layer: no element of the page lies above it, whatever its z-index.
    if (host.popover !== 'manual') host.popover = 'manual';
    if (host.showPopover && !host.matches(':popover-open')) host.showPopover();
  };
  const watch = setInterval(mend, mendMs);
  const paper = ({ type, isTrusted }: Event): void => {
    if (isTrusted) strip.style.display = type === 'beforeprint' ? 'none' : 'flex';
  };
  const prints = ['beforeprint', 'afterprint'];
  for (const print of prints) page.defaultView?.addEventListener(print, paper);
  const remove = (): void => {
    clearInterval(watch);
    for (const print of prints) page.defaultView?.removeEventListener(print, paper);
    host.remove();
  };
  if (page.documentElement) mend();
  else page.addEventListener('readystatechange', mend, { once: true });
  return { remove };
}

function make(page: Document, name: 'div' | 'button', style: string, text = ''): HTMLElement {
  const element = page.createElement(name);
  element.style.cssText = style;
  element.textContent = text;
  return element;
}
