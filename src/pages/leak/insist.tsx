import { subjectKindOf } from '../../flows/key-got-out';
import type { LeakChoice, ShownLeak } from '../../guard/held/leak';
import { t } from '../../i18n/t';
import { optionsUrl } from '../../platform/tabs';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { LinkButton } from '../../ui/link-button';
import { useArmed } from '../warning/use-armed';

/** The ways back to the site, for who knows it: folded away, armed late; giving it the key is asked twice. */
export function Insist({ shown, leave }: { shown: ShownLeak; leave: (choice: LeakChoice) => unknown }) {
  const armed = useArmed();
  const { leak, canAllow } = shown;
  const isNever = ['wallet', 'recoveryKey'].includes(subjectKindOf(leak));
  return (
    <details>
      <summary>{t('leak_insist')}</summary>
      <Card sunk>
        <p class="small">{t('leak_insist_text')}</p>
        <div class="stack tight">
          <span>
            <LinkButton tone="calm" disabled={!armed} onClick={() => leave('return')}>
              {t('leak_return')}
            </LinkButton>
          </span>
          {canAllow && (
            <Confirm
              small
              danger
              disabled={!armed}
              ask={t('leak_allow')}
              question={t('leak_allow_question', { host: leak.host })}
              confirm={t('leak_allow_do')}
              cancel={t('action_cancel')}
              onConfirm={() => leave('allow')}
            />
          )}
        </div>
        {isNever && (
          <p class="small soft">
            {t('leak_never')} <a href={optionsUrl('warnings')}>{t('leak_never_settings')}</a>
          </p>
        )}
      </Card>
    </details>
  );
}
