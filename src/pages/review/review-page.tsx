import './review.css';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { openOptions, openPage, openUrl } from '../../platform/tabs';
import { Card } from '../../ui/card';
import { PageShell } from '../../ui/page-shell';
import { Skeleton } from '../../ui/skeleton';
import { Unread } from '../vault-gate';
import { AccountPicker, useAccountNames } from './account-picker';
import { AlsoNoticed } from './also-noticed';
import { BringRows } from './bring-rows';
import { Coverage } from './coverage';
import { DayStrip } from './day-strip';
import { ExportRecord } from './export-record';
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
  const [chosen, setChosen] = useState<string>();
  const names = useAccountNames(view.accounts);
  const account =
    view.accounts.find(({ key }) => key === chosen) ??
    view.accounts.find(({ alerts }) => alerts.length > 0) ??
    view.accounts[0];
  const toGuide = () => openPage('guide');
  if (!account) return null;
  const { rows, watch, blind } = account;
  const list = signIns.lists.get(account.serviceId);
  return (
    <>
      <Questions alerts={view.alerts} names={names} now={now} answer={answer} toGuide={toGuide} />
      <AccountPicker
        accounts={view.accounts}
        names={names}
        value={account.key}
        onChange={(key) => {
          setChosen(key);
          setPicked(undefined);
        }}
      />
      <div class="review-top">
        <Card>
          <h2>{t('sessions_calendarTitle')}</h2>
          <DayStrip rows={rows} since={watch.since} blind={blind} now={now} picked={picked} onPick={setPicked} />
        </Card>
        <Card>
          <h2>{t('sessions_coverageTitle')}</h2>
          <Tally rows={rows} />
          <Coverage
            view={account}
            service={list === undefined ? service : { ...service, ...list }}
            now={now}
            openUrl={openUrl}
            openOptions={openOptions}
            roomy
          />
        </Card>
      </div>
      <AlsoNoticed alerts={account.noted} now={now} />
      {watch.on && (
        <BringRows
          key={account.key}
          account={account.key}
          open={account.cannotCheck.includes('cannotCheck_listUnreadable')}
          again={again}
          now={now}
        />
      )}
      <div class="review-rows">
        <RowsCard
          key={account.key}
          rows={rows}
          listRead={watch.listReadAt !== undefined}
          now={now}
          picked={picked}
          onUnpick={() => setPicked(undefined)}
          answer={answer}
          toGuide={toGuide}
        />
      </div>
      {view.rows.length > 0 && <ExportRecord accounts={view.accounts} names={names} />}
    </>
  );
}
