type Opener = (element: HTMLElement) => ShadowRoot | null;

/** Opens closed shadow roots too, as both browsers let a content script do. Without the polyfill: it ships into pages. */
export const openShadow: Opener = (element) => {
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Opener } } };
  if (chrome?.dom?.openOrClosedShadowRoot) return chrome.dom.openOrClosedShadowRoot(element);
  return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? element.shadowRoot;
};
