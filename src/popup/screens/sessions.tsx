import { t } from '../../i18n/t';
import { Coverage } from '../../pages/review/coverage';
import { Questions } from '../../pages/review/questions';
import { RowList } from '../../pages/review/row-list';
import { type SignIns, type Sessions as Source, useSessions } from '../../pages/review/use-sessions';
import { Unread } from '../../pages/vault-gate';
import { openOptions, openPage, openUrl } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import type { ScreenProps } from '../screen';

/** So many rows fit where there is little room; the rest is in the tab. */
const most = 8;

/** Sign-ins: what is asked, what the list shows, and how far that can be relied on. */
export function Sessions({ go, refresh }: Pick<ScreenProps, 'go' | 'refresh'>) {
  const { value, failed, again, answer } = useSessions();
  const answerAndRefresh: Source['answer'] = async (...given) => {
    await answer(...given);
    await refresh();
  };
  return (
    <div class="screen">
      <header>
        <h1>{t('sessions_title')}</h1>
      </header>
      {value ? (
        <Seen signIns={value} answer={answerAndRefresh} toGuide={() => go('guide')} />
      ) : failed ? (
        <Unread again={again} />
      ) : (
        <Skeleton label={t('status_wait')} />
      )}
    </div>
  );
}

function Seen(props: { signIns: SignIns; answer: Source['answer']; toGuide: () => void }) {
  const { view, service, now } = props.signIns;
  const { rows } = view;
  return (
    <>
      <Questions alerts={view.alerts} now={now} answer={props.answer} toGuide={props.toGuide} />
      <Coverage view={view} service={service} now={now} openUrl={openUrl} openOptions={openOptions} />
      {rows.length > 0 && (
        <>
          <h2 class="sign-ins-title">{t('sessions_rowsTitle')}</h2>
          <RowList rows={rows.slice(0, most)} now={now} label={t('sessions_rowsTitle')} />
          <Button wide icon="out" onClick={() => openPage('review')}>
            {rows.length > most ? t('sessions_more', { count: rows.length }) : t('sessions_openTab')}
          </Button>
        </>
      )}
      {rows.length === 0 && view.watch.listReadAt !== undefined && (
        <>
          <h2 class="sr-only">{t('sessions_rowsTitle')}</h2>
          <EmptyState icon="signins" title={t('sessions_emptyTitle')} text={t('sessions_emptyText')} />
        </>
      )}
    </>
  );
}
