import { useEffect, useState } from 'preact/hooks';
import type { StoredItem } from '../platform/stored-item';

/** A stored value, now and whenever anybody changes it. `undefined` only until it was first read. */
export function useStored<T>({ read, watch }: Pick<StoredItem<T>, 'read' | 'watch'>): T | undefined {
  const [value, setValue] = useState<{ is: T }>();
  useEffect(() => {
    let here = true;
    const tell = (is: T) => here && setValue({ is });
    void read().then(tell);
    const stop = watch(tell);
    return () => {
      here = false;
      stop();
    };
  }, [read, watch]);
  return value?.is;
}
