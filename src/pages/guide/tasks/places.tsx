import { t, tFor } from '../../../i18n/t';
import { panel } from '../../../panel';
import { usualPlaces } from '../../../recovery/steps/confirm-loss';
import { Button } from '../../../ui/button';
import type { KeptAt } from '../../../vault/key';
import { keptWhere } from '../../kinds';
import { useAnswer } from '../../use-answer';
import { useGuide } from '../guide-context';
import { Row } from './act';

interface Place {
  id: string;
  name: string;
  tip: string;
}

/** The places recorded with the keys first (the user chose them), then the usual ones. */
export function Places() {
  const { facts, learn } = useGuide();
  const recorded = useAnswer(() => recordedPlaces(facts.kind));
  const usual = usualPlaces(facts.kind).map(
    (id): Place => ({ id, name: tFor('place', id), tip: tFor('place', `${id}_tip`) }),
  );
  const all = [...(recorded.value ?? []), ...usual];
  const looked = all.filter(({ id }) => facts.places[id]).length;
  const open = usual.filter(({ id }) => !facts.places[id]);
  return (
    <div class="stack tight full">
      <p class="small soft" role="status">
        {t('guide_places_looked', { count: looked, all: all.length })}
      </p>
      <ul class="place-list">
        {all.map(({ id, name, tip }) => (
          <li key={id} class={facts.places[id] ?? 'open'}>
            <b>{name}</b>
            <div class="small soft">{tip}</div>
            {/* biome-ignore lint/a11y/useSemanticElements: two buttons, no inputs */}
            <div class="row wrap answers" role="group" aria-label={name}>
              {(['found', 'not-there'] as const).map((result) => (
                <button
                  key={result}
                  type="button"
                  class={`answer ${result}`}
                  aria-pressed={facts.places[id] === result}
                  onClick={() => void learn('places', { [id]: facts.places[id] === result ? null : result })}
                >
                  {t(result === 'found' ? 'guide_value_found' : 'guide_value_notThere')}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {open.length > 0 && open.length < usual.length && (
        <Row>
          <Button small onClick={() => learn('places', Object.fromEntries(open.map(({ id }) => [id, 'not-there'])))}>
            {t('guide_places_rest')}
          </Button>
        </Row>
      )}
    </div>
  );
}

/** Only while the vault is open; a locked one is offered in the task before. */
async function recordedPlaces(kind: string): Promise<Place[]> {
  const listed = await panel.listKeys();
  if (!listed.ok) return [];
  const seen = new Map<string, Place>();
  for (const key of listed.keys.filter((one) => one.kind === kind && one.retiredAt === undefined))
    for (const place of key.keptAt) seen.set(place.id, placeOf(place, key.label));
  return [...seen.values()];
}

const placeOf = ({ id, where, note }: KeptAt, key: string): Place => ({
  id,
  name: note ? `${keptWhere(where)}: ${note}` : keptWhere(where),
  tip: t('guide_place_recorded', { key }),
});
