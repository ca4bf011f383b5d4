import { type Part, textOf } from './outline';
import { countWords, moreWords, totalWords } from './words';

const isOff = ({ element }: Part) =>
  element.attrs.disabled !== undefined ||
  element.attrs['aria-disabled'] === 'true' ||
  /(?:^|[\s_-])disabled(?:$|[\s_-])/i.test(element.attrs.class ?? '');

/** A link that says 2, after one that says 1. */
function isNextPage(part: Part): boolean {
  if (textOf(part, 4).trim() !== '2') return false;
  const pages = part.parent?.parts ?? [];
  const before = pages[pages.indexOf(part) - 1] ?? part.parent?.parent?.parts[0];
  return before !== undefined && textOf(before, 4).trim() === '1';
}

/** Whether the page says, around a list, that it has more rows than it shows. */
export function hasMore(list: Part, shown: number): boolean {
  let around = list;
  for (let up = 0; up < 4 && around.parent && around.parent.size <= list.size + 400; up++) around = around.parent;
  let found = false;
  const walk = (part: Part) => {
    if (found || part === list) return;
    const { element, size } = part;
    if (size > 0 && size <= 60 && !isOff(part)) {
      const text = textOf(part, 60).trim();
      const isLink = /^(?:A|BUTTON)$/.test(element.tag) || element.attrs.role === 'button';
      if (element.attrs.rel === 'next' || (isLink && (moreWords.test(text) || isNextPage(part)))) found = true;
      const total = totalWords.exec(text);
      if (total && Number(total[1] ?? total[2]) > shown) found = true;
      const counts = (countWords.exec(text) ?? []).slice(1).filter(Boolean).map(Number);
      if (counts.length === 2 && (counts[0] ?? 0) < (counts[1] ?? 0) && (counts[1] ?? 0) !== shown) found = true;
    }
    part.parts.forEach(walk);
  };
  walk(around);
  return found;
}
