import { addressIn } from './addresses';
import { namesDevice, readDevice } from './devices';
import { countryOf } from './places';
import { type ShownElement, shownCaps } from './shown';
import { looksTimed } from './time-shape';
import { thisDevice } from './words';

/** What a piece of text bears witness of, as bits. */
export const has = { time: 1, ip: 2, device: 4, mark: 8, place: 16 } as const;

/** Enough to be a sign-in: when and from where, or with what. */
export const isRowful = (bits: number): boolean => {
  const of = (mask: number) => (bits & mask) !== 0;
  return (
    (of(has.time) && of(has.ip | has.device)) ||
    (of(has.device) && of(has.ip | has.mark | has.place)) ||
    (of(has.ip | has.time) && of(has.mark)) ||
    (of(has.time) && of(has.place))
  );
};

/** What of the page is shown, with what each part of it bears witness of. */
export interface Part {
  element: ShownElement;
  parent: Part | null;
  /** Elements within. */
  parts: Part[];
  /** Elements and own texts, in order. */
  items: (Part | string)[];
  /** Witness of everything within. */
  bits: number;
  /** Characters within, about. */
  size: number;
  /** Its place in the page. */
  nth: number;
}

/** Texts are witnesses up to this length (characters), and so many are looked up as places. */
const caps = { text: 400, places: 1500, attributes: 20 };

export const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Words of an element that shows a picture in their place. */
export function pictured({ tag, attrs }: ShownElement): string {
  const said = attrs['aria-label'] || attrs.alt || attrs.title;
  if (said) return tidy(said).slice(0, 120);
  if (!/^(?:I|SPAN|SVG|USE|IMG|EM|B|DIV)$/i.test(tag)) return '';
  const icon = `${attrs.class ?? ''} ${attrs.href ?? ''}`;
  return /(?:^|[\s#_-])(?:icons?|fa|logo|glyph|bi|mdi|symbol)(?:$|[\s_-])/i.test(icon)
    ? tidy(icon.replaceAll(/[_#-]+/g, ' ')).slice(0, 120)
    : '';
}

function elementOf(value: unknown): ShownElement | null {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof ShownElement, unknown>
  >;
  if (typeof from.tag !== 'string' || !Array.isArray(from.items)) return null;
  const attrs = Object.entries(typeof from.attrs === 'object' && from.attrs !== null ? from.attrs : {})
    .slice(0, caps.attributes)
    .flatMap(([name, text]) => (typeof text === 'string' ? [[name, text.slice(0, 200)]] : []));
  const [width, height] = Array.isArray(from.box) ? from.box : [];
  return {
    tag: from.tag.slice(0, 40),
    attrs: Object.fromEntries(attrs),
    items: from.items,
    ...(typeof width === 'number' && typeof height === 'number' ? { box: [width, height] } : {}),
  };
}

/** The page as an outline; bounded, whatever was sent. `null` for what is no page. */
export function outlineOf(shown: unknown): Part | null {
  let [elements, places, length] = [0, 0, 0];
  const bitsOf = (text: string): number => {
    let bits = looksTimed(text) ? has.time : 0;
    if (/\d\.[\dx*]|:/i.test(text) && addressIn(text)) bits |= has.ip;
    if (namesDevice(readDevice(text))) bits |= has.device;
    if (text.length <= 60) {
      if (text.split(/[()（）[\]【】·•|｜,，]| - /).some((bit) => thisDevice.test(bit.trim()))) bits |= has.mark;
      if (!bits && text.length > 1 && places++ < caps.places && countryOf(text)) bits |= has.place;
    }
    return bits;
  };
  const build = (value: unknown, parent: Part | null, depth: number): Part | null => {
    const nth = elements++;
    const element = nth < shownCaps.elements && depth <= shownCaps.depth ? elementOf(value) : null;
    if (!element) return null;
    const part: Part = { element, parent, parts: [], items: [], bits: 0, size: 0, nth };
    for (const item of element.items as readonly unknown[])
      if (typeof item === 'string') {
        if (length > shownCaps.text) continue;
        const text = tidy(item.slice(0, shownCaps.line));
        if (!text) continue;
        length += text.length;
        part.items.push(text);
        part.bits |= bitsOf(text.slice(0, caps.text));
        part.size += text.length;
      } else {
        const within = build(item, part, depth + 1);
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
    if (isStamped(element)) part.bits |= has.time;
    return part;
  };
  return build(shown, null, 0);
}

/** An exact time in an attribute. */
const isStamped = ({ attrs }: ShownElement): boolean =>
  attrs.datetime !== undefined ||
  Object.entries(attrs).some(([name, value]) => stampName.test(name) && /^\d{10}(?:\d{3})?$/.test(value));
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
