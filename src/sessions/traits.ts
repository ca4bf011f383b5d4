import { isOwnName } from './habits';
import type { Traits } from './risk';
import type { Scene } from './scene';
import { wordFor } from './scene';
import { deviceTrait, pairTrait, siblingsTrait } from './traits/device';
import { ageTrait, closedTrait, hourTrait, usedTrait } from './traits/moment';
import { changeTrait, endedTrait, failuresTrait } from './traits/sequence';
import { taughtTrait } from './traits/taught';
import { countryTrait, networkTrait } from './traits/where';
import type { KnownRow } from './watch-state';

/** All that is looked at in a row which this browser did not make. Every value is one of a few words. */
export function traitsOf(known: KnownRow, scene: Scene): Traits {
  const { row } = known;
  const at = known.localAt ?? known.seenAt;
  const isNamedLikeUs = isOwnName(row.device, scene.state);
  return {
    country: countryTrait(row, at, scene),
    network: networkTrait(row, at, scene),
    device: deviceTrait(row, isNamedLikeUs, scene),
    pair: pairTrait(row, scene),
    siblings: siblingsTrait(known, at, scene),
    hour: hourTrait(row, at, scene),
    closed: closedTrait(row, at, isNamedLikeUs, scene),
    age: ageTrait(at, scene),
    used: usedTrait(row),
    past: wordFor(scene.habits.length, [5, 10, 20, 40], ['empty', 'thin', 'some', 'good', 'long']),
    ended: endedTrait(row, at, scene),
    failures: failuresTrait(row, at, scene),
    change: changeTrait(row, at, scene),
    taught: taughtTrait(row, scene),
  };
}
