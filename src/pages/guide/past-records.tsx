import './guide.css';
import { t } from '../../i18n/t';
import { state } from '../../platform/state';
import { Icon } from '../../ui/icon';
import { kindName } from '../kinds';
import { useAnswer } from '../use-answer';
import { day } from '../when';
import { TimelineView } from './timeline-view';

/** Records of closed incidents, newest first. */
export function PastRecords() {
  const past = useAnswer(() => state.pastIncidents.read()).value ?? [];
  if (past.length === 0) return null;
  return (
    <section class="stack tight" aria-label={t('guide_past')}>
      <h2 class="past-title">{t('guide_past')}</h2>
      {past.toReversed().map((incident) => (
        <details class="lesson" key={incident.id}>
          <summary>
            <Icon name="guide" size={18} />
            <span>
              {day(incident.openedAt)} · {kindName(incident.kind)}
            </span>
          </summary>
          <div class="past-record">
            <TimelineView incident={incident} />
          </div>
        </details>
      ))}
    </section>
  );
}
