import { type ListFormat, linesOf } from '../format';

function* namesIn(text: string): Generator<string> {
  // `||bad.example^` is how filter lists write a whole domain; their rules for single pages are no names.
  for (const line of linesOf(text)) yield line.replace(/^\|\|/, '').replace(/\^$/, '');
}

/** One name a line; `#` and `!` begin a comment. */
export const plainList: ListFormat = {
  id: 'plainList',
  read: ({ text, json }) => (json === undefined ? { deny: namesIn(text), allow: [] } : undefined),
};
