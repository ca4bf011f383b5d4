import { useEffect } from 'preact/hooks';
import { ask } from '../messages/send';
import { useAnswer } from '../pages/use-answer';
import { state } from '../platform/state';
import type { ServiceProfile } from '../services/service';

/** The profile with the user's edits, asked anew whenever the edits change. */
export function useService(): ServiceProfile | undefined {
  const { value, again } = useAnswer(() => ask('readService'));
  useEffect(() => state.profileEdits.watch(() => void again()), [again]);
  return value;
}
