import { maxText } from '../report';
import { has, type Part, pictured, stampName, textOf, tidy } from './outline';
import type { ShownElement } from './shown';
import { looksTimed } from './time-shape';
import { type Column, columnOf } from './words';

/** A piece of a row: its text as a whole, and the texts it is made of. */
export interface Cell {
  text: string;
  /** Shorter texts within, where it has any. */
  bits: readonly string[];
  /** What its heading or label says it holds. */
  column?: Column;
  /** Exact times in attributes: `datetime`, `data-time` (epoch s or ms), `title`. */
  stamps: readonly Stamp[];
}

export interface Stamp {
  by: 'datetime' | 'epoch' | 'title';
  value: string;
}

const mostCells = 60;
const actions =
  /^(?:(?:sign|log) ?(?:this device |device )?out|revoke|remove|end (?:session|this)|terminate|disconnect|deauthori[sz]e|delete|(?:show |view |see )?(?:details|more)|expand|this wasn.t me|not me|report|×|✕|✖|x$|…|下线|踢出|强制|退出|登出|删除|刪除|移除|注销|解绑|不是我|非本人|冻结|查看|详情|詳情|展开)/i;

/** What is for pressing is no part of what a row says, unless the row itself can be pressed. */
function isPress({ element, bits, size }: Part, text: string): boolean {
  const button = element.tag === 'BUTTON' || element.attrs.role === 'button' || element.tag === 'INPUT';
  if (!button && element.tag !== 'A') return false;
  return (size < 60 && actions.test(text)) || (button && (bits & (has.device | has.time | has.ip | has.mark)) === 0);
}

function gather(part: Part, texts: string[], stamps: Stamp[]): void {
  const { element } = part;
  if (texts.length > mostCells || (part.size < 200 && isPress(part, textOf(part, 60)))) return;
  stamps.push(...stampsOf(element));
  if (part.size === 0) {
    const words = part.parts.length === 0 ? pictured(element) : '';
    if (words) texts.push(words);
  }
  for (const item of part.items)
    if (typeof item === 'string') texts.push(item.slice(0, maxText));
    else gather(item, texts, stamps);
}

function stampsOf(element: ShownElement): Stamp[] {
  const found: Stamp[] = [];
  for (const [name, value] of Object.entries(element.attrs))
    if (name === 'datetime' && value) found.push({ by: 'datetime', value: value.slice(0, 60) });
    else if (name === 'title' && /\d/.test(value)) found.push({ by: 'title', value: value.slice(0, 80) });
    else if (stampName.test(name) && /^\d{10}(?:\d{3})?$/.test(value)) found.push({ by: 'epoch', value });
    else if (stampName.test(name) && /^\d{4}-\d\d-\d\dT/.test(value))
      found.push({ by: 'datetime', value: value.slice(0, 60) });
  return found;
}

/** One cell of the given parts; `undefined` where they say nothing. */
export function cellOf(parts: readonly Part[], column?: Column): Cell | undefined {
  const [bits, stamps]: [string[], Stamp[]] = [[], []];
  for (const part of parts) gather(part, bits, stamps);
  if (bits.length === 0 && stamps.length === 0) return undefined;
  return { text: bits.join(' ').slice(0, maxText), bits, stamps, ...(column ? { column } : {}) };
}

const classOf = (element: ShownElement) => element.attrs.class ?? '';
const isLabel = ({ element, bits }: Part, text: string) =>
  text.length <= 40 &&
  (bits & (has.time | has.ip | has.device)) === 0 &&
  (/^(?:DT|TH|LABEL)$/.test(element.tag) ||
    /[:：]$/.test(text) ||
    /(?:^|[\s_-])(?:label|key|caption|term)(?:$|[\s_-])/i.test(classOf(element)));

/** What the names of an element say of what it holds, where nothing that is shown does. */
function hintOf({ element }: Part): Column | undefined {
  const names = `${classOf(element)} ${element.attrs['data-testid'] ?? ''} ${element.attrs['data-field'] ?? ''}`;
  if (/last[-_]?(?:active|activity|seen|used|access)/i.test(names)) return 'active';
  if (/expir/i.test(names)) return 'other';
  return /(?:^|[\s_-])(?:loc|location|place|geo|city|region|country)(?:$|[\s_-])/i.test(names) ? 'place' : undefined;
}

/** A label for what follows it: its own words, or what the element names it. */
const labelFor = (text: string): Column | undefined => {
  const column = columnOf(text.replace(/[:：]$/, ''));
  return column === 'other' && !/[:：]$/.test(text) ? undefined : column;
};

/** The pieces below a part, each with what its own label says of it. */
export function cellsBelow(part: Part): Cell[] {
  const cells: Cell[] = [];
  let label: Column | undefined;
  const walk = (one: Part) => {
    if (cells.length >= mostCells || (one.size < 200 && isPress(one, textOf(one, 60)))) return;
    const data = one.element.attrs['data-label'] ?? one.element.attrs['data-title'];
    const ownText = one.items.some((item) => typeof item === 'string');
    if (!ownText && one.parts.length > 0 && !data) {
      const exact = stampsOf(one.element);
      if (exact.length > 0) cells.push({ text: '', bits: [], stamps: exact });
      return one.parts.forEach(walk);
    }
    const cell = cellOf([one], data ? columnOf(data) : label);
    if (!cell) return;
    const hint = cell.column ? undefined : hintOf(one);
    if (hint && !(hint === 'place' && looksTimed(cell.text))) cell.column = hint;
    const isActive = lastUseLabel.test(cell.text);
    const said = isActive
      ? 'active'
      : isLabel(one, cell.text) && cell.stamps.length === 0
        ? labelFor(cell.text)
        : undefined;
    if (said) label = said;
    else {
      cells.push(cell);
      label = undefined;
    }
  };
  walk(part);
  return cells;
}

/** A line of text by itself. */
export const cellOfText = (text: string): Cell => ({
  text: tidy(text).slice(0, maxText),
  bits: [tidy(text)],
  stamps: [],
});

/** "last seen", 上次使用: the time that follows is none of a sign-in. */
export const lastUseLabel =
  /^\W*(?:(?:last|latest|(?:most )?recent(?:ly)?) (?:active|seen|used|activity|accessed|access|visit|visited|refresh(?:ed)?)|最[后後]?(?:活动|活動|活跃|活躍|在线|上線|使用|访问|存取)|最近(?:活动|活動|活跃|活躍|使用|访问)|上次(?:活动|活動|活跃|活躍|使用|在线|上線))(?: on| at|时间|時間|于|於)?$/i;
const lastUse =
  /^(?:(?:last|latest|(?:most )?recent(?:ly)?) (?:active|seen|used|activity|accessed|access)|active|最后活动|最后活跃|最近活动|最近活跃|上次活动|最後活動|最近活動|上次活動|最后在线|最近使用|上次使用)(?: on| at|于|於|:|：)?\s*(.+)$/i;
const signedIn =
  /^(?:(?:first )?(?:signed|logged) in|sign[- ]?in|log[- ]?in|last (?:log|sign)[- ]?in|登录于|登入於|登录时间|登入時間|(?:最近|上次)(?:登录|登入)(?:时间|時間|于|於)?)(?: on| at|:|：)?\s*(.+)$/i;

/** `Label: value` in one text; a colon between digits is a clock. */
export function unlabelled(text: string): { column?: Column; text: string } {
  const [, label, value] = /^([^:：\d]{2,24})[:：]\s*(.+)$/.exec(text) ?? [];
  if (label && value) {
    const column = columnOf(label);
    if (column !== 'other') return { column, text: value };
  }
  const active = lastUse.exec(text)?.[1];
  if (active) return { column: 'active', text: active };
  const began = signedIn.exec(text)?.[1];
  return began && /\d|now|刚|剛|昨|今|day/i.test(began) && !/^(?:from|with)\b/i.test(began)
    ? { column: 'time', text: began }
    : { text };
}
