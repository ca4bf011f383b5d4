import { useState } from 'preact/hooks';
import { t } from '../../../i18n/t';
import type { JudgedRow } from '../../../messages/protocol';
import { openPage } from '../../../platform/tabs';
import { Button } from '../../../ui/button';
import { LinkButton } from '../../../ui/link-button';
import { Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/skeleton';
import { Mark } from '../../review/mark';
import { useSessions } from '../../review/use-sessions';
import { When } from '../../review/when';
import { countryWords, deviceWords, outcomeWords, rowWords } from '../../review/words';
import { Unread } from '../../vault-gate';
import { useGuide } from '../guide-context';
import { OfficialLink } from '../official-link';
import { DoneButton, Row } from './act';

export function OpenSignInList() {
  const { learn } = useGuide();
  return (
    <OfficialLink
      primary
      page="signInList"
      label={t('task_openSignInList_do')}
      onOpened={() => learn('review', { listOpenedAt: Date.now() })}
    />
  );
}

/** Where this browser did not make it, the question is urgent; what it made stands last. */
const rank = { elsewhere: 0, unknown: 1, 'this-browser': 2 } as const;
const most = 12;

export function JudgeSignIns() {
  const { facts, learn } = useGuide();
  const { value, failed, again, answer } = useSessions();
  const [notStored, setNotStored] = useState(false);
  if (!value) return failed ? <Unread again={again} /> : <Skeleton label={t('status_wait')} />;
  const { view, now } = value;
  const rows = [...view.rows].sort((a, b) => rank[a.origin] - rank[b.origin] || (b.row.at ?? 0) - (a.row.at ?? 0));
  const give = async (row: JudgedRow, said: 'me' | 'not-me') => {
    const stored = await answer([row.row.id], said).then(
      () => true,
      () => false,
    );
    setNotStored(!stored);
    // At once, so that the follow-ups stand in the plan even if the popup closes now.
    if (stored && said === 'not-me') await learn('review', { suspicious: 'yes' });
  };
  const strange = view.rows.some((row) => row.answer === 'not-me');
  const open = view.rows.some((row) => row.origin !== 'this-browser' && row.answer === undefined);
  const finish = (suspicious: 'yes' | 'no' | 'unsure') => () => learn('review', { reviewedAt: Date.now(), suspicious });
  return (
    <div class="stack tight full">
      {rows.length === 0 && <Notice tone="info">{t('guide_rows_none')}</Notice>}
      <ul class="sign-ins answerable" aria-label={t('sessions_rowsTitle')}>
        {rows.slice(0, most).map((row) => (
          <SignInRow key={row.row.id} judged={row} now={now} give={(said) => give(row, said)} />
        ))}
      </ul>
      {rows.length > most && (
        <LinkButton icon="out" onClick={() => openPage('review')}>
          {t('guide_rows_more', { count: rows.length - most })}
        </LinkButton>
      )}
      {notStored && <Notice tone="due" live title={t('guide_notStored')} />}
      <p class="small">{t('guide_rows_question')}</p>
      <Row>
        <Button kind={strange ? 'quiet' : 'primary'} disabled={strange} onClick={finish('no')}>
          {t('guide_rows_allMe')}
        </Button>
        <Button kind={strange ? 'primary' : 'quiet'} onClick={finish('yes')}>
          {t('guide_rows_strange')}
        </Button>
        <Button onClick={finish('unsure')}>{t('guide_value_unsure')}</Button>
      </Row>
      {open && <p class="small soft">{t('guide_rows_open')}</p>}
      {facts.review.listOpenedAt !== undefined && <OfficialLink page="signInList" label={t('guide_openAgain')} />}
    </div>
  );
}

function SignInRow({
  judged,
  now,
  give,
}: {
  judged: JudgedRow;
  now: number;
  give: (said: 'me' | 'not-me') => unknown;
}) {
  const { row, origin, answer } = judged;
  return (
    <li>
      <div class="row between">
        <b>
          <When row={row} now={now} />
        </b>
        <Mark origin={origin} answer={answer} />
      </div>
      <div class="small soft">
        {[deviceWords(row.device) ?? t('sessions_noDevice'), countryWords(row), outcomeWords(row)]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons, no inputs */}
      <div class="row wrap answers" role="group" aria-label={rowWords(row, now)}>
        {(['me', 'not-me'] as const).map((said) => (
          <button
            key={said}
            type="button"
            class={`answer ${said}`}
            aria-pressed={answer === said}
            onClick={() => void give(said)}
          >
            {t(said === 'me' ? 'guide_me' : 'guide_notMe')}
          </button>
        ))}
      </div>
    </li>
  );
}

export const ChangePassword = () => (
  <div class="stack tight full">
    <OfficialLink page="signIn" label={t('guide_openOfficial')} />
    <Row>
      <DoneButton task="changePassword" group="review" fact="passwordChangedAt" />
    </Row>
  </div>
);

export const AskSupport = () => (
  <div class="stack tight full">
    <OfficialLink page="support" label={t('guide_openSupport')} />
    <p class="small soft">{t('guide_support_tell')}</p>
    <Row>
      <DoneButton task="askSupport" group="review" fact="supportAskedAt" />
    </Row>
  </div>
);
