import './review.css';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { openOptions, openPage, openUrl } from '../../platform/tabs';
import { Card } from '../../ui/card';
import { PageShell } from '../../ui/page-shell';
import { Skeleton } from '../../ui/skeleton';
import { Unread } from '../vault-gate';
import { BringRows } from './bring-rows';
import { Coverage } from './coverage';
import { DayStrip } from './day-strip';
import { Questions } from './questions';
import { RowsCard } from './rows-card';
import { Tally } from './tally';
import { type Sessions, type SignIns, useSessions } from './use-sessions';

/** The sign-ins with room: questions, calendar, and every row. */
export function ReviewPage() {
  const sessions = useSessions();
  return (
    <PageShell
      brand={t('appName')}
      title={t('sessions_title')}
      lead={sessions.value && t('sessions_lead', { service: sessions.value.service.name })}
      foot={t('appDescription')}
      wide
    >
      {sessions.value ? (
        <Review signIns={sessions.value} answer={sessions.answer} again={sessions.again} />
      ) : sessions.failed ? (
        <Unread again={sessions.again} />
      ) : (
        <Skeleton label={t('status_wait')} />
      )}
    </PageShell>
  );
}

function Review({ signIns, answer, again }: { signIns: SignIns } & Pick<Sessions, 'answer' | 'again'>) {
  const { view, service, now } = signIns;
  const [picked, setPicked] = useState<string>();
  const toGuide = () => openPage('guide');
  return (
    <>
      <Questions alerts={view.alerts} now={now} answer={answer} toGuide={toGuide} />
      <div class="review-top">
        <Card>
          <h2>{t('sessions_calendarTitle')}</h2>
          <DayStrip rows={view.rows} since={view.watch.since} now={now} picked={picked} onPick={setPicked} />
        </Card>
        <Card>
          <h2>{t('sessions_coverageTitle')}</h2>
          <Tally rows={view.rows} />
          <Coverage view={view} service={service} now={now} openUrl={openUrl} openOptions={openOptions} roomy />
        </Card>
      </div>
      {view.watch.on && (
        <BringRows open={view.cannotCheck.includes('cannotCheck_listUnreadable')} again={again} now={now} />
      )}
      <div class="review-rows">
        <RowsCard
          rows={view.rows}
          listRead={view.watch.listReadAt !== undefined}
          now={now}
          picked={picked}
          onUnpick={() => setPicked(undefined)}
          answer={answer}
          toGuide={toGuide}
        />
      </div>
    </>
  );
}
