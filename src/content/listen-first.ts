type Hear = (event: Event) => void;

/** What must be heard from the first moment on, before the page hears it. */
export const firstTypes =
  'keydown keypress keyup beforeinput compositionupdate compositionend input paste drop submit focusin change';

/**
 * Listens on the window, in the capture phase: before any script of the page, if it is there before them. A listener that
 * is still there stays one.
 */
export function listen(page: Window, types: readonly string[], hear: Hear): void {
  for (const type of types) page.addEventListener(type, hear, true);
}

/** Did `document.open()` replace the page? It takes all listeners away. */
export const isReplaced = (changes: readonly MutationRecord[]): boolean =>
  changes.some(
    ({ target, removedNodes }) =>
      target instanceof Document && [...removedNodes].some((node) => node instanceof Element),
  );
