import type { Candidate } from './candidate';
import { type Part, textOf } from './outline';
import { columnOf, deviceHeading, listHeading, otherHeading, signInWords } from './words';

/** A text over a list, and whether it is set as a heading. */
export interface Heading {
  text: string;
  isHeading: boolean;
}

const caps = { up: 9, before: 6, texts: 60 };
const headingTag = /^(?:H[1-6]|CAPTION|LEGEND|SUMMARY)$/;
const isHeading = ({ element }: Part) =>
  headingTag.test(element.tagName) ||
  element.getAttribute('role') === 'heading' ||
  element.getAttribute('aria-selected') === 'true' ||
  /(?:^|[\s_-])(?:title|heading|header|hd|tit|person-name)(?:$|[\s_-])/i.test(element.getAttribute('class') ?? '');

/** Texts over a list, the nearest first: its labels, what stands before it, what stands before that. */
export function headingsOver({ container, rows, headings }: Candidate, title: string): Heading[] {
  const found: Heading[] = [];
  const columns = headings.join(' ').trim();
  const say = (text: string, isHeading: boolean) => text && text !== columns && found.push({ text, isHeading });
  const first = rows[0]?.parts[0];
  let level: Part = container;
  if (first && first !== container) {
    // What stands within the list before its rows.
    let inner: Part = first;
    while (inner.parent && inner !== container) {
      before(inner, inner.parent, say);
      inner = inner.parent;
    }
  }
  for (let up = 0; up < caps.up; up++) {
    const { element, parent } = level;
    const by = element.getAttribute('aria-labelledby');
    say(element.getAttribute('aria-label') ?? '', true);
    if (by) say(element.ownerDocument?.getElementById(by)?.textContent?.trim().slice(0, 200) ?? '', true);
    for (const child of level.parts)
      if (/^(?:CAPTION|LEGEND|SUMMARY)$/.test(child.element.tagName)) say(textOf(child, 200), true);
    if (!parent) break;
    before(level, parent, say);
    level = parent;
  }
  say(title, true);
  return found.slice(0, caps.texts);
}

function before(level: Part, parent: Part, say: (text: string, isHeading: boolean) => unknown): void {
  const siblings = parent.items.slice(0, parent.items.indexOf(level)).reverse();
  const most = siblings.findIndex((item) => typeof item !== 'string' && headingTag.test(item.element.tagName));
  for (const item of siblings.slice(0, most >= 0 ? Math.max(most + 1, 1) : caps.before)) {
    if (typeof item === 'string') say(item.slice(0, 200), false);
    else if (headingTag.test(item.element.tagName)) say(textOf(item, 200), true);
    else if (item.size <= 400) {
      const within = headingWithin(item);
      if (within) say(within, true);
      if (item.size <= 300) say(textOf(item, 300), item.size <= 40 || isHeading(item));
    }
  }
}

/** The last heading in a part that is not large; what is selected, where it holds tabs. */
function headingWithin(part: Part): string | undefined {
  let found: string | undefined;
  const walk = (one: Part) => {
    if (isHeading(one) && one.size > 0 && one.size <= 100) found = textOf(one, 200);
    else one.parts.forEach(walk);
  };
  part.parts.forEach(walk);
  return found;
}

/** What the nearest text with a meaning says the list is of. */
export function standingOf({ headings }: Candidate, over: readonly Heading[]): 'sign-ins' | 'other' | 'unknown' {
  const columns = headings.filter(
    (text) => /登录|登入|登錄|登陆|(?:log|sign)(?:ged)?[- ]?in\b/i.test(text) && columnOf(text) !== 'other',
  );
  let [hasDevices, speaksOfSignIns] = [false, false];
  for (const { text, isHeading } of over) {
    const isList = listHeading.test(text);
    const isOther = otherHeading.test(text);
    if (isHeading && isList && !isOther) return 'sign-ins';
    if (isHeading && isOther && text.length <= 80)
      return isList && /^(?:login|sign|登)/i.test(text) ? 'sign-ins' : 'other';
    hasDevices ||= deviceHeading.test(text);
    speaksOfSignIns ||= signInWords.test(text) && !isOther;
    if (
      !isHeading &&
      !isOther &&
      (listHeading.test(text) ||
        (signInWords.test(text) &&
          /\b(?:these|this|devices?|list|currently|every)\b|设备|裝置|以下|记录|紀錄/i.test(text)))
    )
      return 'sign-ins';
  }
  return columns.length > 0 || (hasDevices && speaksOfSignIns) ? 'sign-ins' : 'unknown';
}
