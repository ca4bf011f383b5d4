/** What of a page is shown, as data: the official site's script copies it, the worker reads it. */
export interface ShownPage {
  title: string;
  language: string;
  root: ShownElement;
}

export interface ShownElement {
  /** Upper case for HTML, as the DOM gives it. */
  tag: string;
  /** The few attributes that say something; `aria-labelledby` is replaced by the words it points at. */
  attrs: Readonly<Record<string, string>>;
  items: (ShownElement | string)[];
  /** Width and height of what shows no text (CSS pixels). */
  box?: readonly [number, number];
}

/** A page is looked at this far, no further (elements, levels, characters of one text and of all). */
export const shownCaps = { elements: 12_000, depth: 200, line: 2048, text: 600_000 };
