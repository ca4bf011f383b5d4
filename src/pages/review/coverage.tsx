import { type Key, t } from '../../i18n/t';
import type { SessionsView } from '../../messages/protocol';
import type { ServiceProfile } from '../../services/service';
import type { BlindSpan } from '../../sessions/review';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { dayWords, spanWords, timeWords } from './words';

export interface CoverageProps {
  view: Pick<SessionsView, 'watch' | 'cannotCheck'> & { blind?: readonly BlindSpan[] };
  service: ServiceProfile;
  now: number;
  openUrl: (url: string) => unknown;
  openOptions: () => unknown;
  /** There is room to say at once what cannot be checked. */
  roomy?: boolean;
}

/** How far what is shown can be relied on: since when, how fresh, and what cannot be checked at all. */
export function Coverage({ view, service, now, openUrl, openOptions, roomy = false }: CoverageProps) {
  const { on, since, listReadAt } = view.watch;
  const list = service.urls.signInList || service.urls.home;
  if (!on)
    return (
      <Notice
        tone="due"
        title={t('sessions_offTitle')}
        action={<LinkButton onClick={openOptions}>{t('sessions_options')}</LinkButton>}
      >
        {t('sessions_offText')}
      </Notice>
    );
  return (
    <div class="stack tight">
      {listReadAt === undefined ? (
        <EmptyState icon="signins" title={t('sessions_notReadTitle')} text={t('sessions_notReadText')}>
          <Button kind="primary" icon="out" onClick={() => openUrl(list)}>
            {t('sessions_openList')}
          </Button>
          {since !== undefined && (
            <p class="small soft">
              <Since at={since} now={now} />
            </p>
          )}
        </EmptyState>
      ) : (
        <div class="coverage">
          <p class="small soft grow">
            <Span words={t('sessions_listRead', { date: mark })} at={listReadAt} text={timeWords(listReadAt, now)} />
            {since !== undefined && (
              <>
                <br />
                <Since at={since} now={now} />
              </>
            )}
          </p>
          <Button small icon="out" onClick={() => openUrl(list)}>
            {t('sessions_openListShort')}
          </Button>
        </div>
      )}
      <CannotCheck reasons={view.cannotCheck} blind={view.blind ?? []} now={now} service={service.name} open={roomy} />
    </div>
  );
}

const mark = '\u0000';

const Since = ({ at, now }: { at: number; now: number }) => (
  <Span words={t('sessions_since', { date: mark })} at={at} text={dayWords(at, now)} />
);

/** A sentence with its time marked up as one. */
function Span({ words, at, text }: { words: string; at: number; text: string }) {
  const [before, after] = words.split(mark);
  return (
    <>
      {before}
      <time dateTime={new Date(at).toISOString()}>{text}</time>
      {after}
    </>
  );
}

/**
 * The reasons are ids of sentences. That the list was never read stands above already, with what to do about it; when
 * the watch was off is said by its days where they are known.
 */
function CannotCheck(props: {
  reasons: readonly string[];
  blind: readonly BlindSpan[];
  now: number;
  service: string;
  open: boolean;
}) {
  const { blind, now, service } = props;
  const passed = ['cannotCheck_listNeverRead', ...(blind.length > 0 ? ['cannotCheck_guardWasOff'] : [])];
  const said = [...new Set(props.reasons)].filter((reason) => !passed.includes(reason));
  if (said.length + blind.length === 0) return null;
  return (
    <details class="cannot-check" open={props.open}>
      <summary>
        <Icon name="info" size={16} />
        <span class="grow">{t('sessions_cannotCheck')}</span>
        <Icon name="down" size={16} />
      </summary>
      <ul>
        {said.map((reason) => (
          <li key={reason}>{t(reason as Key, { service })}</li>
        ))}
        {blind.slice(-mostSpans).map(({ from, to, why }) => (
          <li key={from}>
            {t(why === 'guard-off' ? 'sessions_blind_guard_off' : 'sessions_blind_no_permission', {
              span: spanWords(from, to, now),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Older stretches are outlined in the calendar. */
const mostSpans = 6;
