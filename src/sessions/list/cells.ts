import { maxText } from '../report';
import { type Column, columnOf } from './words';

/** A piece of a row: its text as a whole, and the texts it is made of. */
export interface Cell {
  text: string;
  /** Shorter texts within, where it has any. */
  bits: readonly string[];
  /** What its heading or label says it holds. */
  column?: Column;
  /** `datetime` of a `<time>` within. */
  datetime?: string;
}

const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'BUTTON',
  'SELECT',
  'INPUT',
  'TEXTAREA',
  'svg',
  'SVG',
]);
const mostCells = 60;

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The texts below an element, without what is for pressing. */
function textsBelow(element: Element): string[] {
  const texts: string[] = [];
  const walk = (node: Node) => {
    if (texts.length > mostCells) return;
    if (node.nodeType === 3) {
      const text = tidy(node.textContent ?? '');
      if (text) texts.push(text.slice(0, maxText));
    } else if (node.nodeType === 1 && !skipped.has((node as Element).tagName)) node.childNodes.forEach(walk);
  };
  walk(element);
  return texts;
}

function cellOf(element: Element, column?: Column): Cell | undefined {
  const bits = textsBelow(element);
  const datetime = (element.matches('time') ? element : element.querySelector('time'))?.getAttribute('datetime');
  if (bits.length === 0) return undefined;
  return {
    text: bits.join(' ').slice(0, maxText),
    bits,
    ...(column ? { column } : {}),
    ...(datetime ? { datetime } : {}),
  };
}

const isLabel = (element: Element, text: string) =>
  /^(?:DT|TH|LABEL)$/.test(element.tagName) ||
  /[:：]$/.test(text) ||
  /(?:^|[\s_-])(?:label|key|caption)(?:$|[\s_-])/i.test(element.getAttribute('class') ?? '');

/** The pieces of a row, each with what its column's heading or its own label says of it. */
export function cellsOf(row: Element, headings: readonly string[]): Cell[] {
  const own = [...row.children].filter(
    (child) => /^T[DH]$/.test(child.tagName) || /cell|rowheader/.test(child.getAttribute('role') ?? ''),
  );
  if (own.length > 0)
    return own.slice(0, mostCells).flatMap((cell, nth) => {
      const heading = headings[nth] ?? cell.getAttribute('data-label') ?? cell.getAttribute('data-title') ?? '';
      return cellOf(cell, heading ? columnOf(heading) : undefined) ?? [];
    });
  const cells: Cell[] = [];
  let label: Column | undefined;
  const walk = (element: Element) => {
    if (cells.length >= mostCells || skipped.has(element.tagName)) return;
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && tidy(node.textContent ?? ''));
    if (!hasText && element.childElementCount > 0) return [...element.children].forEach(walk);
    const cell = cellOf(element, label);
    if (!cell) return;
    const said = isLabel(element, cell.text) ? columnOf(cell.text.replace(/[:：]$/, '')) : undefined;
    if (said) label = said;
    else {
      cells.push(cell);
      label = undefined;
    }
  };
  walk(row);
  return cells;
}

/** `Label: value` in one text; a colon between digits is a clock. */
export function unlabelled(text: string): { column?: Column; text: string } {
  const [, label, value] = /^([^:：\d]{2,24})[:：]\s*(.+)$/.exec(text) ?? [];
  if (label && value) {
    const column = columnOf(label);
    return column === 'other' ? { text } : { column, text: value };
  }
  const active =
    /^(?:last (?:active|seen|used|activity|accessed)|最后活动|最后活跃|最近活动|最近活跃|上次活动|最後活動|最近活動|上次活動)(?: on| at|于|於)?\s*(.+)$/i.exec(
      text,
    );
  if (active?.[1]) return { column: 'active', text: active[1] };
  const signedIn =
    /^(?:(?:signed|logged) in|sign[- ]?in|log[- ]?in|登录于|登入於|登录时间|登入時間)(?: on| at)?\s*(.+)$/i.exec(text);
  return signedIn?.[1] ? { column: 'time', text: signedIn[1] } : { text };
}
