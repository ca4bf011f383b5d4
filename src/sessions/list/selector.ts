import type { Part } from './outline';

interface Compound {
  tag?: string;
  attrs: readonly { name: string; value?: string; isWord: boolean }[];
  /** `>` stands before it. */
  isChild: boolean;
}

const name = '[A-Za-z_][\\w-]*';
const compound = new RegExp(`^(\\*|${name})?((?:[.#]${name}|\\[${name}(?:="[^"\\]]*"|='[^'\\]]*'|=[\\w-]+)?\\])*)$`);
const piece = new RegExp(`([.#])(${name})|\\[(${name})(?:=["']?([^"'\\]]*)["']?)?\\]`, 'g');

/**
 * Reads a selector as the profile writes it: names, classes, ids and attributes, joined by a space or `>`; `undefined`
 * for anything else. It is matched against the copy of a page, so it is no more than that.
 *
 * @example parseSelector('#sessions > li.item')
 */
export function parseSelector(text: string): readonly Compound[] | undefined {
  const words = text
    .trim()
    .replaceAll(/\s*>\s*/g, ' > ')
    .split(/\s+/)
    .filter(Boolean);
  if (text.length > 200 || words.length === 0 || words.length > 12) return undefined;
  const parts: Compound[] = [];
  let isChild = false;
  for (const word of words) {
    if (word === '>') {
      if (isChild || parts.length === 0) return undefined;
      isChild = true;
      continue;
    }
    const [, tag, rest = ''] = compound.exec(word) ?? [];
    if (!compound.test(word)) return undefined;
    const attrs = [...rest.matchAll(piece)].map(([, sign, plain, attr, value]) =>
      plain === undefined
        ? { name: (attr ?? '').toLowerCase(), ...(value === undefined ? {} : { value }), isWord: false }
        : { name: sign === '.' ? 'class' : 'id', value: plain, isWord: sign === '.' },
    );
    parts.push({ ...(tag && tag !== '*' ? { tag: tag.toUpperCase() } : {}), attrs, isChild });
    isChild = false;
  }
  return isChild ? undefined : parts;
}

/** The parts of a page that a selector names, in the page's order. */
export function select(root: Part, selector: readonly Compound[]): Part[] {
  const found: Part[] = [];
  const walk = (part: Part) => {
    if (matches(part, selector, selector.length - 1)) found.push(part);
    part.parts.forEach(walk);
  };
  walk(root);
  return found;
}

function matches(part: Part | null, selector: readonly Compound[], last: number): boolean {
  const here = selector[last];
  if (!here) return true;
  if (!part || !fits(part, here)) return false;
  if (last === 0) return true;
  if (here.isChild) return matches(part.parent, selector, last - 1);
  for (let above = part.parent; above; above = above.parent) if (matches(above, selector, last - 1)) return true;
  return false;
}

const fits = ({ element }: Part, { tag, attrs }: Compound): boolean =>
  (tag === undefined || element.tag.toUpperCase() === tag) &&
  attrs.every(({ name, value, isWord }) => {
    const own = element.attrs[name];
    if (own === undefined) return false;
    return value === undefined || (isWord ? own.split(/\s+/).includes(value) : own === value);
  });
