import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t';
import { Icon } from '../ui/icon';

export interface SavedProps {
  state: 'nothing' | 'saved' | 'failed';
  /** Counts what was saved, so that the same words twice are told twice. */
  count: number;
}

/** How long "Saved" stays; a failure stays until the next success. */
const shownMs = 2500;

/** Watches over what is being stored and says how it went. */
export function useSaving() {
  const [saved, setSaved] = useState<SavedProps>({ state: 'nothing', count: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useCallback((state: SavedProps['state']) => {
    clearTimeout(timer.current);
    setSaved(({ count }) => ({ state, count: count + 1 }));
    if (state === 'saved') timer.current = setTimeout(() => tell('nothing'), shownMs);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  const saving = useCallback(
    async <T,>(work: Promise<T>): Promise<T | undefined> => {
      try {
        const done = await work;
        tell('saved');
        return done;
      } catch {
        tell('failed'); // the worker did not answer or could not store; said on the page
        return undefined;
      }
    },
    [tell],
  );
  return { saved, saving };
}

export function Saved({ state, count }: SavedProps) {
  return (
    <div class="options-saved" role="status">
      {state !== 'nothing' && (
        <span class={state} key={count}>
          <Icon name={state === 'saved' ? 'tick' : 'alert'} size={18} />
          {t(state === 'saved' ? 'action_saved' : 'options_notSaved')}
        </span>
      )}
    </div>
  );
}
