import { useEffect } from 'preact/hooks';
import { useAnswer } from '../pages/use-answer';
import { panel } from '../panel';

const everyMs = 2000;

/** Where the vault stands. It also locks without being told: by the clock, by idle, from another page. */
export function useVault() {
  const { value, failed, again } = useAnswer(() => panel.status());
  const mayChange = value?.state === 'locked' || value?.state === 'unlocked';
  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && again());
    const timer = mayChange ? setInterval(look, everyMs) : undefined;
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [mayChange, again]);
  return { status: value, failed, again };
}
