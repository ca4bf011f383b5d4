import { t } from '../../i18n/t';
import type { Alert } from '../../sessions/alert';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { questionWords } from './words';

/** What is worth a look and no question: a new extension that reaches the site. */
export function AlsoNoticed({ alerts, now }: { alerts: readonly Alert[]; now: number }) {
  if (alerts.length === 0) return null;
  return (
    <Card title={t('sessions_notedTitle')} text={t('sessions_notedText')}>
      <ul class="stack tight">
        {alerts.map((alert) => {
          const { before, time, after } = questionWords(alert, now);
          return (
            <li key={alert.id} class="row">
              <Icon name="info" size={16} />
              <span>
                {alert.about !== undefined && <b>{alert.about} · </b>}
                {before}
                {time}
                {after}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
