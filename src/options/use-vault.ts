import { useEffect } from 'preact/hooks';
import { useAnswer } from '../pages/use-answer';
import { panel } from '../panel';

/** Locks without being told: by the clock, by idle, from another page. */
const everyMs = 2000;

export function useVault(): {
  status: Awaited<ReturnType<typeof panel.status>> | undefined;
  again: () => Promise<void>;
} {
  const { value, again } = useAnswer(() => panel.status());
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && void again(), everyMs);
    return () => clearInterval(timer);
  }, [again]);
  return { status: value, again };
}
