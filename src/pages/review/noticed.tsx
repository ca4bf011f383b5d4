import { t } from '../../i18n/t';
import type { Alert } from '../../sessions/alert';
import { Card } from '../../ui/card';
import { questionWords } from './words';

/** What is worth a look and no question: alerts of the lowest level, newest first. */
export function Noticed({ alerts, now }: { alerts: readonly Alert[]; now: number }) {
  const weak = alerts.filter(({ level, answer }) => level === 1 && answer === undefined).sort((a, b) => b.at - a.at);
  if (weak.length === 0) return null;
  return (
    <Card>
      <h2>{t('sessions_noticedTitle')}</h2>
      <ul class="stack tight small">
        {weak.slice(0, 10).map((alert) => {
          const { before, time, at, after } = questionWords(alert, now);
          return (
            <li key={alert.id}>
              {before}
              {time && <time dateTime={new Date(at).toISOString()}>{time}</time>}
              {after}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
