import './guide.css';
import { useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import type { KeyKind } from '../../recovery/kind';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { kindIcon } from '../../ui/key-chip';
import { LinkButton } from '../../ui/link-button';
import { keyKinds, kindName } from '../kinds';
import { Lesson } from './lesson';
import { camel } from './words';

/** The first screen: what was lost decides who can help. */
export function ChooseKind({ onChoose }: { onChoose: (kind: KeyKind) => unknown }) {
  const [helping, setHelping] = useState(false);
  return (
    <div class="stack">
      <div class="stack tight">
        <h2>{t('guide_choose')}</h2>
        <p class="soft">{t('guide_choose_text')}</p>
      </div>
      <ul class="kind-cards">
        {keyKinds.map((kind) => (
          <li key={kind}>
            <button type="button" class={`kind-card ${kind}`} onClick={() => void onChoose(kind)}>
              <span class="kind-picture">
                <Icon name={kindIcon(kind)} size={30} />
              </span>
              <span class="grow">
                <b>{kindName(kind)}</b>
                <span class="kind-text">{tFor('guide_kind', camel(kind))}</span>
              </span>
              <Icon name="next" size={18} />
            </button>
          </li>
        ))}
      </ul>
      <LinkButton icon="info" onClick={() => setHelping(!helping)}>
        {t('guide_unsure')}
      </LinkButton>
      {helping && (
        <Card sunk>
          <ul class="plain-list">
            {keyKinds.map((kind) => (
              <li key={kind}>
                <b>{tFor('guide_sign', camel(kind))}</b>
                <div class="soft small">→ {kindName(kind)}</div>
              </li>
            ))}
          </ul>
          <p class="small">{t('guide_unsure_rule')}</p>
        </Card>
      )}
      <Lesson id="key" />
    </div>
  );
}
