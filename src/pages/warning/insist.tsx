import type { WarningChoice } from '../../guard/verdict';
import { t } from '../../i18n/t';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { useArmed } from './use-armed';

/** Milliseconds between the two steps. */
const betweenMs = 700;

/** The ways on, for who knows better: folded away, armed late, each asked twice. */
export function Insist({ host, leave }: { host: string; leave: (choice: WarningChoice) => unknown }) {
  const armed = useArmed();
  return (
    <details>
      <summary>{t('warning_insist')}</summary>
      <Card sunk>
        <p class="small">{t('warning_insist_text')}</p>
        <div class="stack tight">
          <Confirm
            small
            danger
            disabled={!armed}
            pauseMs={betweenMs}
            ask={t('warning_trust')}
            question={t('warning_trust_question', { host })}
            confirm={t('warning_trust_do')}
            cancel={t('action_cancel')}
            onConfirm={() => leave('trust')}
          />
          <Confirm
            small
            danger
            disabled={!armed}
            pauseMs={betweenMs}
            ask={t('warning_once')}
            question={t('warning_once_question', { host })}
            confirm={t('warning_once_do')}
            cancel={t('action_cancel')}
            onConfirm={() => leave('once')}
          />
        </div>
      </Card>
    </details>
  );
}
