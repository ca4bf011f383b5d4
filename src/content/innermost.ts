import { openShadow } from '../platform/open-shadow';

/** No page nests its fields deeper. */
const deepest = 20;

/** What an event really goes to: of a field in a closed shadow tree, a listener on the window is told the host alone. */
export function innermost(target: EventTarget | undefined): EventTarget | undefined {
  let inner = target;
  for (let depth = 0; depth < deepest && inner instanceof HTMLElement; depth++) {
    const focused = openShadow(inner)?.activeElement;
    if (!focused) break;
    inner = focused;
  }
  return inner;
}
