/**
 * Reading a page that does not want to be read: an image named "title" hides `document.title`, a field named
 * "querySelectorAll" hides the form's, in every world. So what can be named is asked of the prototypes.
 */
const { getAttribute, querySelectorAll } = Element.prototype;
const parent = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

export const find = (root: Element, selector: string): Element[] => [...querySelectorAll.call(root, selector)];
export const attribute = (element: Element, name: string): string => getAttribute.call(element, name) ?? '';
export const parentOf = (element: Element): Element | null => parent?.call(element) ?? null;
/** The page's outermost element, on which nothing can be hidden; an empty one while a page is being replaced. */
export const rootOf = (page: Document): Element =>
  Document.prototype.querySelector.call(page, ':root') ?? Document.prototype.createElement.call(page, 'html');
