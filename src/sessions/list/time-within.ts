import { looksTimed } from './time-shape';
import { plainText, type ReadTime, readTime, type TimeContext } from './times';

/** A time takes at most so many words, and is looked for among so many. */
const caps = { words: 9, text: 60 };
/** What would change the time if it stood beside it: half of the day, a zone, a sign, a part of a date. */
const unfinished = /^(?:\(?(?:[AP]\.?M\.?|UTC|GMT|Z|[+-]\d+.*|[A-Z]{1,3}[SD]?T)\)?|\d{4}|\d{1,2}(?::\d{2})+.*)$/i;
const before = /^(?:about|around|until|by|expires?:?|\d{1,2}|[上下]午|[ap]m|last|next|every)$/i;
const between = /^(?:at|on|of|@)$/i;

/**
 * The one time that stands within a longer text, by words; `null` where there is none, more than one, or where what
 * stands beside it might change it.
 */
export function timeWithin(text: string, context: TimeContext): { read: ReadTime; rest: string } | null {
  const words = plainText(text)
    .replaceAll(/\[([^[\]]+)\]/g, ' $1 ')
    .replaceAll(/([,;，；。！])(?=\s|$|[^\d\s])/g, ' $1 ')
    .replace(/(\d)\.$/, '$1 .')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length > caps.text || words.length < 2) return null;
  const found: { from: number; to: number; read: ReadTime }[] = [];
  for (let from = 0; from < words.length; from++) {
    if (
      !/\d|today|yesterday|天|日|刚|剛|now|an?\b|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(
        words[from] ?? '',
      )
    )
      continue;
    for (let to = Math.min(words.length, from + caps.words); to > from; to--) {
      const part = words.slice(from, to).join(' ').replaceAll(' ,', ',');
      if (!looksTimed(part) || /[,;]$/.test(part)) continue;
      const read = readTime(part, context);
      if (!read) continue;
      found.push({ from, to, read });
      from = to - 1;
      break;
    }
  }
  const [only, more] = found;
  if (!only || more) return null;
  const rest = [...words.slice(0, only.from), ...words.slice(only.to)].join(' ');
  const previous = words[only.from - 1] ?? '';
  const clear = previous !== ',' && !between.test(previous) ? previous : (words[only.from - 2] ?? '');
  if (unfinished.test(words[only.to] ?? '') || before.test(previous) || /^\d{1,2}$/.test(clear) || looksTimed(rest))
    return null;
  return { read: only.read, rest };
}
