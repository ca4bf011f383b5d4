import './question.css';
import { useId, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { Alert } from '../../sessions/alert';
import type { Answer } from '../../sessions/event';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { questionWords } from './words';

/** Asks about one alert; it never accuses. `onAnswer` rejects when the answer could not be stored. */
export function Question(props: {
  alert: Alert;
  /** Whose, where there are several accounts. */
  account?: string | undefined;
  now: number;
  onAnswer: (answer: Answer) => Promise<void>;
}) {
  const { alert, now } = props;
  const id = useId();
  const [failed, setFailed] = useState(false);
  const { before, time, at, after } = questionWords(alert, now);
  const give = (answer: Answer) => async () => {
    setFailed(false);
    try {
      await props.onAnswer(answer);
    } catch {
      setFailed(true); // said below the buttons; the question stays open
    }
  };
  return (
    <section class={`question${alert.level === 3 ? ' grave' : ''}`} aria-labelledby={`${id} ${id}-what`}>
      <span class="question-sign">
        <Icon name={alert.level === 3 ? 'alert' : 'signins'} size={22} />
      </span>
      <div class="stack tight grow">
        <h2 id={id}>{t('sessions_questionTitle')}</h2>
        {props.account !== undefined && <p class="small soft">{t('sessions_accountOf', { account: props.account })}</p>}
        <p id={`${id}-what`}>
          {before}
          {at === undefined ? time : <time dateTime={new Date(at).toISOString()}>{time}</time>}
          {after}
        </p>
        {alert.reasons && alert.reasons.length > 0 && (
          <ul class="question-why small" aria-label={t('sessions_why')}>
            {alert.reasons.map((reason) => (
              <li key={reason}>{t(reason)}</li>
            ))}
          </ul>
        )}
        <div class="question-answers">
          <Button kind="soft" onClick={give('me')} describedBy={`${id}-what`}>
            {t('sessions_itWasMe')}
          </Button>
          <Button kind="quiet" onClick={give('not-me')} describedBy={`${id}-hint`}>
            {t('sessions_notMe')}
          </Button>
        </div>
        <p class="small soft" id={`${id}-hint`}>
          {t('sessions_notMeHint')}
        </p>
        {failed && (
          <Notice tone="due" live>
            {t('sessions_answerFailed')}
          </Notice>
        )}
      </div>
    </section>
  );
}
