import type { Walker } from '../../tests/e2e/support/walk/walker';

/** One stop of the tour: does what its name says, and returns what could be seen. Throws where that is not so. */
export interface Stop {
  name: string;
  walk(w: Walker, folder: string): Promise<string>;
}

export function hold(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

/** Waits until `read` gives something, 10 s at most. */
export async function until<T>(read: () => Promise<T | undefined | false>, otherwise: string): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const value = await read();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(otherwise);
}
