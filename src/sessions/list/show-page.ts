import { type ShownElement, type ShownPage, shownCaps } from './shown';

const unread = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|HEAD|SELECT|TEXTAREA|OBJECT|path)$/;
const told =
  /^(?:class|id|role|alt|title|lang|datetime|colspan|rowspan|rel|disabled|aria-(?:label|disabled|selected)|data-(?:label|title|testid|field|[\w-]*(?:time|timestamp|ts|epoch|unix|utc|date|at|when)(?:-?(?:ms|utc))?))$/;
const painted = /^(?:CANVAS|IMG|EMBED|IFRAME)$|-/;

/** What is not shown is no part of what the page says: a hidden twin for narrow screens, a tab that is closed. */
function isShown(element: Element): boolean {
  if (unread.test(element.tagName) || element.hasAttribute('hidden')) return false;
  // A document that is in no window (a pasted page) is laid out nowhere: there the style on the element alone tells.
  if (!element.ownerDocument.defaultView)
    return !/display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '');
  return (
    !('checkVisibility' in element) || element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })
  );
}

function attrsOf(element: Element): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const { name, value } of element.attributes) if (told.test(name)) attrs[name] = value.slice(0, 200);
  const by = element.getAttribute('aria-labelledby');
  const label = by ? element.ownerDocument.getElementById(by)?.textContent : null;
  if (label) attrs['aria-label'] ??= label.trim().slice(0, 200);
  // An icon by reference is named by it.
  if (element.tagName === 'use') attrs.href = (element.getAttribute('href') ?? '').slice(0, 100);
  return attrs;
}

/** Copies what the page shows, open shadow trees where they are seen. Bounded, however large the page; reads only. */
export function showPage(document: Document): ShownPage | null {
  let [elements, length] = [0, 0];
  const copy = (element: Element, depth: number): ShownElement | null => {
    if (elements++ >= shownCaps.elements || depth > shownCaps.depth || !isShown(element)) return null;
    const shown: ShownElement = { tag: element.tagName, attrs: attrsOf(element), items: [] };
    const lines = element.tagName === 'PRE';
    for (const child of [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes]) {
      if (child.nodeType === 3 && length < shownCaps.text) {
        const own = (child.textContent ?? '').slice(0, 20_000);
        for (const line of lines ? own.split('\n') : [own]) {
          const text = line.replaceAll(/\s+/g, ' ').trim().slice(0, shownCaps.line);
          if (text) shown.items.push(text);
          length += text.length;
        }
      } else if (child.nodeType === 1) {
        const within = copy(child as Element, depth + 1);
        if (within) shown.items.push(within);
      }
    }
    if (shown.items.length === 0 && painted.test(element.tagName)) {
      const { width, height } = element.getBoundingClientRect();
      shown.box = [
        width || Number(element.getAttribute('width')) || 0,
        height || Number(element.getAttribute('height')) || 0,
      ];
      if (element.tagName.includes('-') && element.shadowRoot) delete shown.box;
    }
    return shown;
  };
  const root = document.body && copy(document.body, 0);
  return root && { title: document.title.slice(0, 200), language: document.documentElement.lang.slice(0, 20), root };
}
