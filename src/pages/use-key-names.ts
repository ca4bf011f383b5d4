import { useEffect } from 'preact/hooks';
import { panel } from '../panel';
import { useAnswer } from './use-answer';

/** The vault may be opened meanwhile, in the popup. */
const lookEveryMs = 2000;

/** What the user calls the keys, by id. `undefined` while the vault is locked: names lie nowhere but in it. */
export function useKeyNames(): Readonly<Record<string, string>> | undefined {
  const names = useAnswer(async () => {
    if ((await panel.status()).state !== 'unlocked') return {};
    const listed = await panel.listKeys();
    return listed.ok ? { is: Object.fromEntries(listed.keys.map(({ id, label }) => [id, label])) } : {};
  });
  const { again } = names;
  const known = names.value?.is;
  useEffect(() => {
    if (known) return;
    const timer = setInterval(() => void again(), lookEveryMs);
    return () => clearInterval(timer);
  }, [known, again]);
  return known;
}
