/** A list as it came: `json` is set where the text is JSON. */
export interface ListText {
  text: string;
  json?: unknown;
}

/** What a list says, in its own words. */
export interface RawList {
  deny: Iterable<string>;
  /** What it expressly calls harmless, names below included; it wins over `deny` of the same list alone. */
  allow: readonly string[];
}

/** One way in which lists are written. */
export interface ListFormat {
  id: string;
  /** `undefined` when the text is not of this format. */
  read(list: ListText): RawList | undefined;
}

export const textsIn = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;

/** Lines without comments and blanks around them, one after the other: a list may have millions. */
export function* linesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text
      .slice(from, to)
      .replace(/(?:^|\s)[#!].*$/, '')
      .trim();
    if (line !== '' && !/^\[.*\]$/.test(line)) yield line;
    from = to + 1;
  }
}
