import { useEffect, useState } from 'preact/hooks';

/** Milliseconds for which the page must have been in front before a dangerous choice can be made. */
export const armAfterMs = 1500;

/**
 * True once the page was visible and had the focus for a while without a break: a click that was meant for the page below,
 * a key held down while it was replaced, or one lured onto a corner of it that shows behind another window, cannot reach a
 * dangerous button.
 */
export function useArmed(afterMs = armAfterMs): boolean {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      setArmed(false);
      if (document.visibilityState === 'visible' && document.hasFocus())
        timer = setTimeout(() => setArmed(true), afterMs);
    };
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('blur', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      window.removeEventListener('blur', look);
    };
  }, [afterMs]);
  return armed;
}
