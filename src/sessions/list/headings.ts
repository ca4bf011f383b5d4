import type { Candidate } from './candidate';
import { isRowful, type Part, textOf } from './outline';
import { columnOf, deviceHeading, listHeading, otherHeading, signInWords, weakHeading } from './words';

/** A text over a list, and whether it is set as a heading. */
export interface Heading {
  text: string;
  isHeading: boolean;
}

const caps = { up: 9, before: 6, texts: 60 };
const headingTag = /^(?:H[1-6]|CAPTION|LEGEND|SUMMARY)$/;
const isHeading = ({ element }: Part) =>
  headingTag.test(element.tag) ||
  element.attrs.role === 'heading' ||
  element.attrs['aria-selected'] === 'true' ||
  /(?:^|[\s_-])(?:title|heading|header|hd|tit|person-name)(?:$|[\s_-])/i.test(element.attrs.class ?? '');

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
    say(element.attrs['aria-label'] ?? '', true);
    for (const child of level.parts)
      if (/^(?:CAPTION|LEGEND|SUMMARY)$/.test(child.element.tag)) say(textOf(child, 200), true);
    if (!parent) break;
    before(level, parent, say);
    level = parent;
  }
  say(title, true);
  return found.slice(0, caps.texts);
}

function before(level: Part, parent: Part, say: (text: string, isHeading: boolean) => unknown): void {
  const siblings = parent.items.slice(0, parent.items.indexOf(level)).reverse();
  const most = siblings.findIndex((item) => typeof item !== 'string' && headingTag.test(item.element.tag));
  for (const item of siblings.slice(0, most >= 0 ? Math.max(most + 1, 1) : caps.before)) {
    if (typeof item === 'string') say(item.slice(0, 200), false);
    else if (headingTag.test(item.element.tag)) say(textOf(item, 200), true);
    else if (item.size <= 400 && !isRowful(item.bits)) {
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

/** Columns that only a list of sign-ins has. */
const signInColumn =
  /^(?:登录|登入|登錄|登陆)(?:日期|时间|時間|日期時間|ip|地点|地點|地区|设备|設備|裝置|方式|结果|結果|平台)?$|^(?:last )?(?:logged|signed|log|sign)[- ]?(?:in|on)(?: time| date| at)?$/i;

/** `weak`: the word is used of other things too, so the rows must say more. */
export type Standing = 'sign-ins' | 'weak' | 'other' | 'unknown';

/** What the nearest text with a meaning says the list is of. */
export function standingOf({ headings }: Candidate, over: readonly Heading[]): Standing {
  const kinds = new Set(headings.map(columnOf));
  const hasColumns = kinds.has('device') && kinds.has('active') && (kinds.has('place') || kinds.has('ip'));
  const hasColumn = headings.some((text) => signInColumn.test(text.normalize('NFKC').replace(/ ?\(.*\)$/, '')));
  let [hasDevices, speaksOfSignIns, isWeak] = [false, false, false];
  for (const { text, isHeading } of over) {
    const isList = listHeading.test(text);
    const isOther = otherHeading.test(text);
    if (isHeading && weakHeading.test(text) && !isOther) isWeak = true;
    else if (isHeading && isList && !isOther) return 'sign-ins';
    if (isHeading && isOther && text.length <= 80)
      return isList && /^(?:login|sign|登)/i.test(text) ? 'sign-ins' : 'other';
    hasDevices ||= deviceHeading.test(text);
    speaksOfSignIns ||= signInWords.test(text) && !isOther;
    const isNote =
      text.length <= 200 &&
      signInWords.test(text) &&
      /\b(?:these|this|devices?|list|currently|every|here)\b|设备|裝置|以下|记录|紀錄/i.test(text);
    if (!isHeading && !isOther && (isList || isNote)) return 'sign-ins';
  }
  if (hasColumn || (hasDevices && hasColumns) || (hasDevices && speaksOfSignIns)) return 'sign-ins';
  return isWeak ? 'weak' : 'unknown';
}
