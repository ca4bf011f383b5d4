/** Runs what it is given one after the other, whatever fails. What is lost with the worker was not begun. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined); // the caller hears of it; the next one goes on
    return result;
  };
}
