import { useRef, useState } from 'preact/hooks';

/** Runs one piece of work at a time: what is asked for meanwhile is dropped. For forms, where Enter repeats. */
export function useBusy(): [busy: boolean, run: (work: () => unknown) => Promise<void>] {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const run = async (work: () => unknown) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return [busy, run];
}
