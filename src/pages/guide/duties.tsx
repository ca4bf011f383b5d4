import './guide.css';
import { t, tFor } from '../../i18n/t';
import { Card } from '../../ui/card';

const duties = ['report', 'others', 'terms', 'teach'];

/** What the user owes others after a loss. A reading aid, no legal advice. */
export function Duties() {
  return (
    <Card title={t('guide_duties')}>
      <ul class="plain-list">
        {duties.map((duty) => (
          <li key={duty}>
            <b>{tFor('guide_duty', duty)}</b>
            <div class="soft small">{tFor('guide_duty', `${duty}_text`)}</div>
          </li>
        ))}
      </ul>
      <p class="soft small">{t('guide_duties_note')}</p>
    </Card>
  );
}
