import { type Key, t } from '../i18n/t';
import { useAnswer } from '../pages/use-answer';
import type { KeySummary } from '../panel';
import { state } from '../platform/state';

/** Whether a key is recognised when it is typed on another site, and until when. */
export function Recognised({ shown }: { shown: KeySummary }) {
  const words = useAnswer(async (): Promise<Key> => {
    const [settings, strong, session] = await Promise.all([
      state.settings.read(),
      state.strongMarks.read(),
      state.sessionMarks.read(),
    ]);
    const isIn = (marks: readonly { id: string }[]) => marks.some(({ id }) => id === shown.id);
    if (shown.retiredProof === 'seen-refused') return 'keys_recognised_refused';
    if (!settings.guardKeys) return 'keys_recognised_off';
    if (isIn(strong)) return 'keys_recognised_always';
    if (!isIn(session)) return 'keys_recognised_not';
    return shown.hasSecret ? 'keys_recognised_session' : 'keys_recognised_sessionCheck';
  });
  return words.value ? <p class="small soft">{t(words.value)}</p> : null;
}
