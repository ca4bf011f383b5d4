import { splitHost } from '../../guard/names/public-suffix';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { openOptions } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { HostPicture } from '../../ui/host-picture';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { oneOf, useKept } from '../place';
import { useAnswer } from '../use-answer';
import { Unread } from '../vault-gate';
import { Head } from './head';
import type { StepProps } from './step';

const answers = ['unanswered', 'yes', 'other', 'unsure'] as const;

/** Which site is the real one is the user's knowledge; everything the guard does rests on it. */
export function SiteStep({ next, back }: StepProps) {
  const service = useAnswer(() => ask('readService'));
  const [answer, setAnswer] = useKept('welcome:site', oneOf(answers, 'unanswered'));
  if (service.failed) return <Unread again={service.again} />;
  if (!service.value) return <Skeleton label={t('status_wait')} />;
  const exact = service.value.officialHosts.filter((host) => !host.startsWith('*.'));
  return (
    <>
      <Head title={t('welcome_site')} lead={t('welcome_site_text')} back={back} />
      {exact.map((host) => (
        <HostPicture key={host} host={host} domain={splitHost(host).registrable} tone="good" />
      ))}
      <Choice
        legend={t('welcome_site_question')}
        options={[
          { value: 'yes' as const, title: t('welcome_site_yes'), icon: 'tick' as const },
          { value: 'other' as const, title: t('welcome_site_other'), icon: 'globe' as const },
          { value: 'unsure' as const, title: t('welcome_site_unsure'), icon: 'info' as const },
        ]}
        value={answer === 'unanswered' ? undefined : answer}
        onChange={setAnswer}
      />
      {answer === 'other' && (
        <Notice
          tone="due"
          live
          title={t('welcome_site_other_title')}
          action={
            <Button small onClick={openOptions}>
              {t('welcome_site_toOptions')}
            </Button>
          }
        >
          {t('welcome_site_other_text')}
        </Notice>
      )}
      {answer === 'unsure' && (
        <Notice tone="info" live>
          {t('welcome_site_unsure_text')}
        </Notice>
      )}
      <div>
        <Button kind="primary" disabled={answer === 'unanswered'} onClick={next}>
          {t('action_continue')}
        </Button>
      </div>
    </>
  );
}
