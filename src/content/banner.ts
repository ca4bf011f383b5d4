import type { BannerWords } from '../guard/leak/watch-set';

/** Milliseconds after which a banner that the page took away stands again. */
const mendMs = 1000;

/**
 * The strip on a suspect page. It lies in the page's own DOM, where the page can take it away, cover it or lure a click
 * onto it: so it informs and hides, and decides nothing. It is put back as long as the user has not hidden it. The shadow
 * root is closed and no style sheet is added, which a page could forbid; on paper it does not appear.
 */
export function showBanner(page: Document, words: BannerWords): { remove(): void } {
  const [host, strip, title, more, hide, text] = [
    ['div'],
    ['div'],
    ['div', words.title],
    ['button', words.more],
    ['button', words.hide],
    ['div', words.text],
  ].map(([name = '', said = ''], at) => {
    const element = page.createElement(name);
    element.style.cssText = words.look[at] ?? '';
    element.textContent = said;
    return element;
  }) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  strip.setAttribute('role', 'region');
  strip.setAttribute('aria-label', words.title);
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
