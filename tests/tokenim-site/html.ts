/** Markup that needs no more escaping. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | false | undefined | readonly Part[];

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function print(part: Part): string {
  if (part === false || part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(print).join('');
  return escaped(String(part));
}

/** Every interpolated value is escaped, unless it is markup already. */
export const html = (literals: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(literals.reduce((text, literal, at) => text + print(parts[at - 1]) + literal));
