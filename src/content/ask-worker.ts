const again = 250;

/** Asks until an answer comes or the time is up, because a worker may just be starting. `undefined`: nobody answers. */
export async function askUntil<T>(ask: () => Promise<T>, patienceMs: number): Promise<T | undefined> {
  const end = Date.now() + patienceMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  const answered = async (): Promise<T | undefined> => {
    while (Date.now() < end) {
      try {
        const answer = await ask();
        if (answer) return answer;
      } catch {
        // the worker is starting, or the extension was updated: one more try, then the page is free
      }
      await new Promise((resolve) => setTimeout(resolve, again));
    }
    return undefined;
  };
  try {
    return await Promise.race([answered(), late]);
  } finally {
    clearTimeout(timer);
  }
}
