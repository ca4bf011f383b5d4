/** Work under this name never crosses: in no context of this browser, not even in a worker that is just being replaced. */
export const oneAtATime =
  (name: string) =>
  async <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(name, work) as Promise<T>;
