import './guide.css';
import { useId, useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import type { Facts } from '../../recovery/fact';
import { type RiskId, risks } from '../../recovery/triage';
import { Icon } from '../../ui/icon';

/** The risks that apply to this loss; a press says what one means. */
export function RiskChips({ facts }: { facts: Facts }) {
  const id = useId();
  const [shown, setShown] = useState<RiskId>();
  const applying = risks(facts);
  if (applying.length === 0) return <p class="soft small">{t('guide_risks_none')}</p>;
  return (
    <section class="stack tight" aria-label={t('guide_risks')}>
      <ul class="risk-chips">
        {applying.map((risk) => (
          <li key={risk.id}>
            <button
              type="button"
              class={`risk-chip ${risk.level}`}
              aria-expanded={shown === risk.id}
              aria-controls={id}
              onClick={() => setShown(shown === risk.id ? undefined : risk.id)}
            >
              <Icon name={risk.level === 'acute' ? 'alert' : 'info'} size={15} />
              <span>
                {tFor('risk', risk.id)} <span class="risk-level">{tFor('guide_risk', risk.level)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p id={id} class="small" aria-live="polite">
        {shown && tFor('risk', `${shown}_text`)}
      </p>
    </section>
  );
}
