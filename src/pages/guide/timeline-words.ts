import { t, tFor } from '../../i18n/t';
import { usualPlaces } from '../../recovery/steps/confirm-loss';
import type { Entry } from '../../recovery/timeline';
import { dayAndTime } from '../when';
import { camel, methodName } from './words';

const plain = /^(yes|no|unsure|found|not-there|lost|seen-refused|said-refused)$/;

/** A line of the timeline in words. */
export function lineWords({ what, detail }: Entry): string {
  if (what === 'opened' || what === 'openedByGuard')
    return tFor('timeline', what, { value: tFor('kind', camel(detail.kind ?? '')) });
  if (what === 'takenBack') return tFor('timeline', what, { fact: bare(detail.fact ?? '') });
  if (what === 'leakSeen')
    return tFor('timeline', what, {
      kind: tFor('kind', camel(detail.kind ?? '')),
      how: tFor('leak_by', detail.by ?? ''),
      host: detail.host ?? t('leak_unnamedSite'),
    });
  if (detail.place !== undefined)
    return tFor('timeline', what, { place: placeWords(detail.place), value: valueWords(what, detail.result ?? '') });
  return tFor('timeline', what, { value: valueWords(what, detail.value ?? '') });
}

const usual: readonly string[] = [...usualPlaces('wallet-secret'), ...usualPlaces('passkey')];
/** The names of places that the user recorded lie in the vault; outside it they have none. */
const placeWords = (id: string) => (usual.includes(id) ? tFor('place', id) : t('guide_place_own'));

function valueWords(what: string, value: string): string {
  if (what === 'reset_method') return methodName(value);
  if (/At$/.test(what) && /^\d+$/.test(value)) return dayAndTime(Number(value));
  return plain.test(value) ? tFor('guide_value', camel(value)) : value;
}

/** The sentence of a fact without its value. */
const bare = (fact: string) =>
  tFor('timeline', fact, { value: '' })
    .replace(/[:：]\s*$/, '')
    .trim();
