import { t, tFor } from '../../i18n/t';
import type { SessionsView } from '../../messages/protocol';
import type { ServiceProfile } from '../../services/service';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { dayWords, timeWords } from './words';

export interface CoverageProps {
  view: Pick<SessionsView, 'watch' | 'cannotCheck'>;
  service: ServiceProfile;
  now: number;
  openUrl: (url: string) => unknown;
  openOptions: () => unknown;
}

/** How far what is shown can be relied on: since when, how fresh, and what cannot be checked at all. */
export function Coverage({ view, service, now, openUrl, openOptions }: CoverageProps) {
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
        <Notice
          title={t('sessions_notReadTitle')}
          action={
            <Button kind="primary" small icon="out" onClick={() => openUrl(list)}>
              {t('sessions_openList')}
            </Button>
          }
        >
          {t('sessions_notReadText')}
        </Notice>
      ) : (
        <div class="row wrap between">
          <span class="small soft">
            <Span words={t('sessions_listRead', { date: mark })} at={listReadAt} text={timeWords(listReadAt, now)} />
          </span>
          <LinkButton icon="out" onClick={() => openUrl(list)}>
            {t('sessions_openList')}
          </LinkButton>
        </div>
      )}
      {since !== undefined && (
        <p class="small soft">
          <Span words={t('sessions_since', { date: mark })} at={since} text={dayWords(since, now)} />
        </p>
      )}
      <CannotCheck reasons={view.cannotCheck} service={service.name} />
    </div>
  );
}

const mark = '\u0000';

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

function CannotCheck({ reasons, service }: { reasons: readonly string[]; service: string }) {
  if (reasons.length === 0) return null;
  return (
    <details class="cannot-check">
      <summary>
        <Icon name="info" size={16} />
        <span class="grow">{t('sessions_cannotCheck')}</span>
        <Icon name="down" size={16} />
      </summary>
      <ul>
        {[...new Set(reasons)].map((reason) => (
          <li key={reason}>{tFor('reason', reason, { service })}</li>
        ))}
      </ul>
    </details>
  );
}
