import { addressIn } from './addresses';
import { namesDevice, readDevice } from './devices';
import { countryOf } from './places';
import { looksTimed } from './time-shape';
import { thisDevice } from './words';

/** What a piece of text bears witness of, as bits. */
export const has = { time: 1, ip: 2, device: 4, mark: 8, place: 16 } as const;

/** What of the page is shown, as a tree: shadow trees stand where they are seen, what is hidden is not in it. */
export interface Part {
  element: Element;
  parent: Part | null;
  /** Shown elements within. */
  parts: Part[];
  /** Shown elements and own texts, in order. */
  items: (Part | string)[];
  /** Witness of everything within. */
  bits: number;
  /** Characters within, about. */
  size: number;
}

/** A page is looked at this far, no further. */
const caps = { elements: 12_000, depth: 200, text: 400, line: 2048, places: 1500 };
const unread = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|HEAD|SELECT|TEXTAREA|IFRAME|OBJECT)$/;

export const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function isShown(element: Element): boolean {
  if (unread.test(element.tagName) || element.hasAttribute('hidden')) return false;
  return (
    !('checkVisibility' in element) || element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })
  );
}

/** Words of an element that shows a picture in their place. */
export function pictured(element: Element): string {
  const said = ['aria-label', 'alt', 'title'].map((name) => element.getAttribute(name) ?? '').find(Boolean);
  if (said) return tidy(said).slice(0, 120);
  if (!/^(?:I|SPAN|SVG|USE|IMG|EM|B|DIV)$/i.test(element.tagName)) return '';
  const icon = `${element.getAttribute('class') ?? ''} ${element.getAttribute('href') ?? ''}`;
  return /(?:^|[\s#_-])(?:icons?|fa|logo|glyph|bi|mdi|symbol)(?:$|[\s_-])/i.test(icon)
    ? tidy(icon.replaceAll(/[_#-]+/g, ' ')).slice(0, 120)
    : '';
}

/** The document as it is shown; bounded, however large the page. */
export function outlineOf(document: Document): Part | null {
  let [elements, places] = [0, 0];
  const bitsOf = (text: string): number => {
    let bits = looksTimed(text) ? has.time : 0;
    if (/\d\.\d|:/.test(text) && addressIn(text)) bits |= has.ip;
    if (namesDevice(readDevice(text))) bits |= has.device;
    if (text.length <= 60) {
      if (text.split(/[()（）[\]【】·•|｜,，]| - /).some((bit) => thisDevice.test(bit.trim()))) bits |= has.mark;
      if (!bits && text.length > 1 && places++ < caps.places && countryOf(text)) bits |= has.place;
    }
    return bits;
  };
  const build = (element: Element, parent: Part | null, depth: number): Part | null => {
    if (elements++ >= caps.elements || depth > caps.depth || !isShown(element)) return null;
    const part: Part = { element, parent, parts: [], items: [], bits: 0, size: 0 };
    for (const child of [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes])
      if (child.nodeType === 3) {
        // Lines count where the page keeps them.
        const own = (child.textContent ?? '').slice(0, 20_000);
        for (const line of /\n/.test(own) && element.tagName === 'PRE' ? own.split('\n') : [own]) {
          const text = tidy(line).slice(0, caps.line);
          if (!text) continue;
          part.items.push(text);
          part.bits |= bitsOf(text.slice(0, caps.text));
          part.size += text.length;
        }
      } else if (child.nodeType === 1) {
        const within = build(child as Element, part, depth + 1);
        if (!within) continue;
        part.parts.push(within);
        part.items.push(within);
        part.bits |= within.bits;
        part.size += within.size;
      }
    if (part.size === 0) {
      const words = pictured(element);
      if (words) part.bits |= bitsOf(words);
    }
    if (stamped(element)) part.bits |= has.time;
    return part;
  };
  return document.body ? build(document.body, null, 0) : null;
}

/** An exact time in an attribute. */
export const stamped = (element: Element): boolean =>
  element.hasAttribute('datetime') ||
  [...element.attributes].some(({ name, value }) => stampName.test(name) && /^\d{10}(?:\d{3})?$/.test(value));
export const stampName = /^data-(?:[\w-]*[-_])?(?:time|timestamp|ts|epoch|unix|utc|date|at|when)(?:-?(?:ms|utc))?$/;

/** All that a part shows, as one line. */
export function textOf(part: Part, most = 2048): string {
  const texts: string[] = [];
  let length = 0;
  const walk = (one: Part) => {
    for (const item of one.items) {
      if (length > most) return;
      if (typeof item === 'string') {
        texts.push(item);
        length += item.length + 1;
      } else walk(item);
    }
  };
  walk(part);
  return texts.join(' ').slice(0, most);
}
