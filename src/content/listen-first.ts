type Hear = (event: Event) => void;

/**
 * Hears these events before any script of the page: on the window, in the capture phase, from the first moment.
 * document.open() takes all listeners away; they are put back at the end of the page's own task, and `late` is told,
 * since by then the page may have put its own before them.
 */
export function listenFirst(page: Window, types: readonly string[], hear: Hear, late?: () => void): void {
  const listen = () => {
    for (const type of types) page.addEventListener(type, hear, { capture: true, passive: false });
  };
  listen();
  new MutationObserver((changes) => {
    listen(); // one that is still there stays one
    if (changes.some(({ removedNodes }) => [...removedNodes].some((node) => node instanceof Element))) late?.();
  }).observe(page.document, { childList: true });
}
