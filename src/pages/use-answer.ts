import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Answered<T> {
  value: T | undefined;
  /** The last question was not answered. */
  failed: boolean;
  again: () => Promise<void>;
}

/** Asks when the screen appears and whenever `again` is called; an answer that was overtaken is dropped. */
export function useAnswer<T>(ask: () => Promise<T>): Answered<T> {
  const [answer, setAnswer] = useState<{ value?: T; failed: boolean }>({ failed: false });
  const latest = useRef(0);
  const question = useRef(ask);
  question.current = ask;
  const again = useCallback(async () => {
    const mine = ++latest.current;
    const value = await question.current().then(
      (value) => ({ value, failed: false }),
      () => ({ failed: true }),
    );
    if (mine === latest.current) setAnswer((old) => ({ ...old, ...value }));
  }, []);
  useEffect(() => {
    void again();
    return () => {
      latest.current++;
    };
  }, [again]);
  return { value: answer.value, failed: answer.failed, again };
}
