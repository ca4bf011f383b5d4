import { useEffect } from 'preact/hooks';
import type { Glance } from '../messages/protocol';
import { ask } from '../messages/send';
import { type Answered, useAnswer } from '../pages/use-answer';
import { state } from '../platform/state';

/** The glance, read again whenever something it rests on changes, and now and then for what is not stored. */
export function useGlance(): Answered<Glance> {
  const answered = useAnswer(() => ask('readGlance'));
  const { again } = answered;
  useEffect(() => {
    const told = [state.settings, state.profileEdits, state.trustedHosts, state.copies, state.incident].map((item) =>
      item.watch(() => void again()),
    );
    const timer = setInterval(() => void again(), 5000);
    return () => {
      clearInterval(timer);
      for (const stop of told) stop();
    };
  }, [again]);
  return answered;
}
