import { useEffect, useState } from 'preact/hooks';

/** Milliseconds for which the page must have been in front before a dangerous choice can be made. */
export const armAfterMs = 1500;

/**
 * True once the page was visible for a while without a break: a click that was meant for the page below, or a key held
 * down while it was replaced, cannot reach a dangerous button.
 */
export function useArmed(afterMs = armAfterMs): boolean {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(() => setArmed(true), afterMs);
      else setArmed(false);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [afterMs]);
  return armed;
}
