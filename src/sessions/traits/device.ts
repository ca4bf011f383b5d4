import type { SeenRow } from '../event';
import { countryOf } from '../habits';
import { type Scene, wordFor } from '../scene';
import { isSignIn } from '../signal';
import { type KnownRow, sameDevice } from '../watch-state';

const hourMs = 3_600_000;

const sameNetwork = (a: SeenRow, b: SeenRow): boolean => (b.area ? a.area === b.area : countryOf(a) === countryOf(b));

/** `own-`: called like this browser, and how often such a row was none of its own before. */
export function deviceTrait({ device }: SeenRow, isNamedLikeUs: boolean, { habits }: Scene): string {
  if (!device) return 'none';
  const others = habits.filter(({ own, known }) => !own && sameDevice(known.row.device, device)).length;
  const often = wordFor(others, [1, 3, 8], ['never', 'once', 'few', 'often']);
  if (isNamedLikeUs) return `own-${often}`;
  if (others > 0) return `seen-${often}`;
  if (habits.length < 5) return 'thin';
  return habits.some(({ known }) => known.row.device?.os === device.os) ? 'new-browser' : 'new';
}

/** How often another device of that name came from that network, or from that country where no network is shown. */
export function pairTrait(row: SeenRow, { habits }: Scene): string {
  if (!row.device) return 'none';
  const alike = habits.filter(
    ({ own, known }) => !own && sameDevice(known.row.device, row.device) && sameNetwork(known.row, row),
  );
  return wordFor(alike.length, [1, 2, 5], ['never', 'once', 'few', 'often']);
}

/** Rows of the same reading that look alike and lie hours apart: somebody who comes back is rather the user. */
export function siblingsTrait(known: KnownRow, at: number, { fresh }: Scene): string {
  const alike = fresh.filter(
    (one) =>
      one !== known &&
      one.origin !== 'this-browser' &&
      isSignIn(one.row) &&
      sameDevice(one.row.device, known.row.device) &&
      Math.abs((one.localAt ?? 0) - at) > 6 * hourMs &&
      sameNetwork(one.row, known.row),
  );
  return wordFor(alike.length, [1, 2, 4], ['none', 'one', 'two', 'many']);
}
