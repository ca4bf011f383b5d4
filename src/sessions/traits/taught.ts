import type { SeenRow } from '../event';
import { countryOf } from '../habits';
import type { Scene } from '../scene';
import { type KnownRow, sameDevice } from '../watch-state';

/**
 * The user's word for rows like this one. "Me" without a scope means that device on that network. A device's name is
 * not a proof, so "this device" does not reach into a country that the user never spoke for.
 */
export function taughtTrait(row: SeenRow, { state, habits }: Scene): 'me' | 'not-me' | 'no' {
  let word: 'me' | 'no' = 'no';
  for (const known of state.rows.values()) {
    if (known.answer === undefined) continue;
    const isDevice = sameDevice(known.row.device, row.device);
    const isNetwork = sameNetwork(known.row, row);
    if (known.answer === 'not-me' && isDevice && isNetwork) return 'not-me';
    if (known.answer === 'me' && reaches(known, isDevice, isNetwork, row, habits)) word = 'me';
  }
  return word;
}

const sameNetwork = (a: SeenRow, b: SeenRow): boolean =>
  b.network !== null ? a.network === b.network : countryOf(a) !== null && countryOf(a) === countryOf(b);

function reaches(
  { scope, row }: KnownRow,
  isDevice: boolean,
  isNetwork: boolean,
  to: SeenRow,
  habits: Scene['habits'],
) {
  if (scope === 'once') return false;
  if (scope === 'network') return isNetwork;
  if (scope !== 'device') return isDevice && isNetwork;
  const country = countryOf(to);
  return isDevice && (country === countryOf(row) || habits.some(({ known }) => countryOf(known.row) === country));
}
