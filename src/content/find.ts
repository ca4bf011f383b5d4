/**
 * Reading a page that does not want to be read: an image named "title" hides `document.title`, a field named
 * "querySelectorAll" hides the form's, in every world. So what can be named is asked of the prototypes.
 */
export function find(root: Node, selector: string): Element[] {
  const { prototype } = root instanceof Document ? Document : root instanceof Element ? Element : DocumentFragment;
  return [...prototype.querySelectorAll.call(root as never, selector)];
}
export const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';
export const parentOf = (element: Element): Element | null => Reflect.get(Node.prototype, 'parentElement', element);
