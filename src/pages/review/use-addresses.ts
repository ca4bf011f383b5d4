import { useEffect, useState } from 'preact/hooks';
import { plainId } from '../../flows/account-ids';
import type { JudgedRow } from '../../messages/protocol';
import { panel } from '../../panel';
import { useAnswer } from '../use-answer';

/** The list's own words by row; `null` where they cannot be opened. */
export type Addresses = ReadonlyMap<string, string | null>;

export interface RawAccess {
  /** `closed`: there is a vault, but it cannot be unlocked here. */
  vault: 'reading' | 'none' | 'locked' | 'unlocked' | 'closed';
  addresses: Addresses;
  again(): Promise<void>;
}

const nothing: Addresses = new Map();

/** Opens what was sealed with the rows while the vault is unlocked, and forgets it when it locks. */
export function useAddresses(rows: readonly JudgedRow[]): RawAccess {
  const { value: status, again } = useAnswer(() => panel.status());
  const [addresses, setAddresses] = useState(nothing);
  const open = status?.state === 'unlocked';
  useEffect(() => {
    if (!open) return setAddresses(nothing);
    let here = true;
    void openAll(rows).then((texts) => here && setAddresses(texts));
    return () => {
      here = false;
    };
  }, [open, rows]);
  const locksAt = open ? status.locksAt : undefined;
  useEffect(() => {
    const back = () => void (document.visibilityState === 'visible' && again());
    document.addEventListener('visibilitychange', back);
    const timer = locksAt === undefined ? undefined : setTimeout(again, Math.max(0, locksAt - Date.now()) + 500);
    return () => {
      document.removeEventListener('visibilitychange', back);
      clearTimeout(timer);
    };
  }, [again, locksAt]);
  return { vault: standing(status?.state), addresses: open ? addresses : nothing, again };
}

function standing(state: Awaited<ReturnType<typeof panel.status>>['state'] | undefined): RawAccess['vault'] {
  if (state === undefined) return 'reading';
  if (state === 'creating') return 'none';
  return state === 'damaged' || state === 'notHere' ? 'closed' : state;
}

/** For once: none while the vault is locked. */
export const openAddresses = async (rows: readonly JudgedRow[]): Promise<Addresses> =>
  (await panel.status()).state === 'unlocked' ? openAll(rows) : nothing;

/** Each text is bound to its row's id. */
async function openAll(rows: readonly JudgedRow[]): Promise<Addresses> {
  const texts = await Promise.all(
    rows.map(async ({ row: { id, sealed } }): Promise<[string, string | null][]> => {
      if (sealed === undefined) return [];
      const opened = await panel.readRaw(sealed, plainId(id));
      return [[id, opened.ok ? addressIn(opened.text) : null]];
    }),
  );
  return new Map(texts.flat());
}

/** Place and address as the site printed them; the whole row where it named neither. */
function addressIn(raw: string): string {
  try {
    const { ip, place, text } = JSON.parse(raw) as Record<string, unknown>;
    const known = [place, ip].filter((one) => typeof one === 'string' && one !== '');
    return known.length > 0 ? known.join(' · ') : String(text ?? '');
  } catch {
    return raw; // sealed as plain text
  }
}
