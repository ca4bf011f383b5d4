import { useEffect } from 'preact/hooks';
import { byListAlone } from '../../guard/blocklist/by-list-alone';
import { splitHost } from '../../guard/names/public-suffix';
import type { Warning, WarningChoice } from '../../guard/verdict';
import { t, tFor } from '../../i18n/t';
import { ask } from '../../messages/send';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { HostPicture } from '../../ui/host-picture';
import { Skeleton } from '../../ui/skeleton';
import { StopFrame } from '../stop-frame';
import { useAnswer } from '../use-answer';
import { Unread } from '../vault-gate';
import { Insist } from './insist';
import { shownHost } from './shown-host';

/** `?id=…` or `#…`; anything else is unknown to the worker. */
export const warningId = ({ search, hash }: Pick<Location, 'search' | 'hash'>): string =>
  (new URLSearchParams(search).get('id') ?? hash.slice(1)).slice(0, 100);

/** Milliseconds within which a tab that was sent elsewhere is gone from here. */
const leavingMs = 1500;

/** A page was stopped. Says why, and waits: nothing here happens by itself. */
export function WarningPage() {
  const id = warningId(location);
  const answered = useAnswer(async () => {
    const [warning, service] = await Promise.all([ask('readWarning', id), ask('readService')]);
    return { warning, service };
  });
  const { again } = answered;
  useEffect(() => {
    // Out of the browser's back list comes the page as it was; the question may be answered since.
    const returned = ({ persisted }: PageTransitionEvent) => persisted && void again();
    addEventListener('pageshow', returned);
    return () => removeEventListener('pageshow', returned);
  }, [again]);
  if (answered.failed)
    return (
      <StopFrame tone="calm" title={t('warning_unread')} text={t('warning_unread_text')}>
        <Unread again={answered.again} />
      </StopFrame>
    );
  if (!answered.value)
    return (
      <StopFrame title={t('warning_title')} text="">
        <Skeleton label={t('status_wait')} />
      </StopFrame>
    );
  const { warning, service } = answered.value;
  const official = new URL(service.urls.home).hostname;
  if (!warning) return <Gone home={service.urls.home} host={official} />;
  return <Stopped warning={warning} official={official} name={service.name} again={answered.again} />;
}

function Stopped(props: { warning: Warning; official: string; name: string; again: () => Promise<void> }) {
  const { warning, official, name, again } = props;
  const { host, findings } = warning.verdict;
  const [first, ...more] = findings.map(({ detection, evidence }) => tFor('finding', detection, evidence));
  const leave = async (choice: WarningChoice) => {
    await ask('leaveWarning', { id: warning.id, choice });
    // The tab that was stopped moves on; a copy of this page in another tab says that the question is answered.
    setTimeout(again, leavingMs);
  };
  const shown = shownHost(host);
  // A list says that somebody reported the site, not that it imitates anyone: so neither do we.
  const list = byListAlone(warning.verdict) ? findings[0]?.evidence.list : undefined;
  const heading = list === undefined ? t('warning_title') : t('warning_listed_title', { list });
  const lead = list === undefined ? t('warning_lead', { name }) : t('warning_listed_lead');
  return (
    <StopFrame title={heading} text={lead}>
      <Card roomy>
        <p>
          <strong>{first ?? t('warning_byList')}</strong>
        </p>
        {more.length > 0 && (
          <ul class="evidence stack tight">
            {more.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <div class="compare">
          <HostPicture host={shown.host} domain={shown.domain} tone="alert" label={t('warning_thisSite')} />
          {list === undefined && (
            <HostPicture
              host={official}
              domain={splitHost(official).registrable}
              tone="good"
              label={t('warning_realSite', { name })}
            />
          )}
        </div>
        {shown.written && <p class="small soft">{t('warning_written', { host: shown.written })}</p>}
        <p>{t('warning_nothingSent')}</p>
        <div class="actions">
          {list === undefined && (
            <Button kind="primary" onClick={() => leave('official')}>
              {t('warning_official', { host: official })}
            </Button>
          )}
          <Button kind={list === undefined ? 'quiet' : 'primary'} icon="back" onClick={() => leave('back')}>
            {t('action_back')}
          </Button>
        </div>
      </Card>
      <Insist host={shown.host} leave={leave} />
    </StopFrame>
  );
}

/** The address of a warning that is answered or forgotten: nothing to decide, so only the good way out. */
function Gone({ home, host }: { home: string; host: string }) {
  return (
    <StopFrame tone="calm" title={t('warning_gone')} text={t('warning_gone_text')}>
      <Card roomy>
        <HostPicture host={host} domain={splitHost(host).registrable} tone="good" />
        <div class="actions">
          <Button kind="primary" onClick={() => location.assign(home)}>
            {t('warning_official', { host })}
          </Button>
        </div>
      </Card>
    </StopFrame>
  );
}
