import type { Key, Translate } from '../i18n/t';
import type { Alert } from '../sessions/alert';
import { alertValues } from '../sessions/alert-values';

/**
 * An alert as a system notification: a question with its facts and what spoke most for asking, under the alert's own
 * id. `tag` is BCP 47.
 */
export function sayAlert(alert: Alert, t: Translate, tag: string): { id: string; title: string; message: string } {
  const missing = { time: t('alertTimeMissing'), device: t('alertDeviceMissing'), place: t('alertPlaceMissing') };
  const question = t(`alert_${alert.signal}` as Key, alertValues(alert, tag, missing));
  const [reason] = alert.reasons ?? [];
  return { id: alert.id, title: t('alertTitle'), message: reason ? `${question} ${t(reason as Key)}` : question };
}
