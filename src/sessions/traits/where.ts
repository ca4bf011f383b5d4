import type { SeenRow } from '../event';
import { countryOf } from '../habits';
import type { Scene } from '../scene';
import { sameDevice } from '../watch-state';

const dayMs = 86_400_000;
/** A journey, or a network for some days: what this browser used so long before or after (ms). */
const journeyMs = 3 * dayMs;
const lateMs = 4 * dayMs;
/** Fewer rows with a country tell nothing of what is usual. */
const enough = 5;

/**
 * `own-now`: this browser was there in those days. Else how usual the country is, and whether this browser knows it.
 * What an address table says is compared with what the same version of it says, and a page's word with the page's.
 */
export function countryTrait(row: SeenRow, at: number, { habits }: Scene): string {
  const country = countryOf(row);
  if (country === null) return 'none';
  let [same, own, total, otherwise] = [0, 0, 0, 0];
  for (const habit of habits) {
    const one = countryOf(habit.known.row);
    if (one === null) continue;
    if (habit.known.row.table !== row.table) {
      otherwise++;
      continue;
    }
    total++;
    if (one !== country) continue;
    same++;
    if (habit.own) own++;
    if (habit.known.origin === 'this-browser' && Math.abs(habit.at - at) < journeyMs) return 'own-now';
  }
  // New in this version of the table is not new to the user.
  if (same === 0 && row.table !== undefined && otherwise > 0) return 'none';
  if (total < enough) return same > 0 ? 'thin-seen' : 'thin-new';
  if (same === 0) return 'new';
  const share = same / total;
  if (share >= 0.4) return 'usual';
  return (share >= 0.1 ? 'some' : 'rare') + (own > 0 ? '-own' : '');
}

/**
 * How well the network is known: the very address, its neighbourhood (/24, /48), or the wider part (/16, /32), and who
 * used it. `full-` and `masked-` say what the page prints: under a mask the same network means less.
 */
export function networkTrait(row: SeenRow, at: number, { habits }: Scene): string {
  const { address, area, network, device } = row;
  if (!area) return 'none';
  let [ownNow, ours, byDevice, any, near, ownArea, anyArea, deviceArea] = [
    false,
    false,
    false,
    false,
    false,
    false,
    false,
    0,
  ];
  for (const { known, own, at: then } of habits) {
    const other = known.row;
    const isDevice = sameDevice(other.device, device);
    if (address && other.address === address) {
      any = true;
      if (own) ours = true;
      if (own && Math.abs(then - at) < lateMs) ownNow = true;
      if (isDevice) byDevice = true;
    }
    if (isDevice && address && network && other.network === network) near = true;
    if (other.area !== area) continue;
    anyArea = true;
    if (own) ownArea = true;
    if (isDevice) deviceArea++;
  }
  if (ownNow) return 'full-own-now';
  if (byDevice) return 'full-same-device';
  if (ours) return 'full-own';
  if (any) return 'full-seen';
  if (near) return 'full-near-device';
  const kind = address ? 'full' : 'masked';
  if (deviceArea > 0) return `${kind}-area-device${deviceArea < 3 ? '-once' : ''}`;
  if (ownArea) return `${kind}-area-own`;
  if (anyArea) return `${kind}-area`;
  return habits.length < enough ? `${kind}-thin` : `${kind}-new`;
}
