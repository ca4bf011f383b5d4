import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { JudgedRow } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Field } from '../../ui/field';
import { LinkButton } from '../../ui/link-button';
import { Segments } from '../../ui/segments';
import { dayOf } from './calendar';
import { RowTable, type RowTableProps } from './row-table';
import { search } from './search';
import { UnlockAddresses } from './unlock-addresses';
import { type RawAccess, useAddresses } from './use-addresses';
import { beginReview, type Sessions } from './use-sessions';
import { dayWords } from './words';

/** So many rows at once; more on request. */
const page = 30;

type Filter = 'all' | JudgedRow['origin'];

/** All rows, those of one origin, or those of one day. */
export function RowsCard(props: {
  rows: readonly JudgedRow[];
  listRead: boolean;
  now: number;
  /** Only this day, `YYYY-MM-DD`. */
  picked: string | undefined;
  onUnpick: () => void;
  answer: Sessions['answer'];
  toGuide: () => unknown;
}) {
  const { rows, now, picked } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const [most, setMost] = useState(page);
  const [typed, setTyped] = useState('');
  const raw = useAddresses(rows);
  if (rows.length === 0)
    return props.listRead ? (
      <Card>
        <h2>{t('sessions_rowsTitle')}</h2>
        <EmptyState icon="signins" title={t('sessions_emptyTitle')} text={t('sessions_emptyText')} />
      </Card>
    ) : null;
  const addresses = raw.vault === 'unlocked' ? raw.addresses : undefined;
  const ofDay = search(rows, typed, now, addresses).filter(
    ({ row }) => picked === undefined || (row.at !== null && dayOf(row.at) === picked),
  );
  const of = (wanted: Filter) => ofDay.filter(({ origin }) => wanted === 'all' || origin === wanted);
  const shown = of(filter);
  const answer: RowTableProps['answer'] = async ({ row }, given) => {
    await props.answer([row.id], given);
    if (given !== 'not-me') return;
    await beginReview();
    await props.toGuide();
  };
  return (
    <Card>
      <h2>{t('sessions_rowsTitle')}</h2>
      <div class="row wrap between">
        <Segments<Filter>
          legend={t('sessions_filter')}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', title: t('sessions_filterAll', { number: of('all').length }) },
            { value: 'elsewhere', title: t('sessions_filterElsewhere', { number: of('elsewhere').length }) },
            { value: 'this-browser', title: t('sessions_filterHere', { number: of('this-browser').length }) },
            { value: 'unknown', title: t('sessions_filterUnknown', { number: of('unknown').length }) },
          ]}
        />
        {picked !== undefined && (
          <span class="row">
            <b class="small">{t('sessions_onlyDay', { day: dayWords(Date.parse(`${picked}T12:00`), now) })}</b>
            <LinkButton onClick={props.onUnpick}>{t('sessions_allDays')}</LinkButton>
          </span>
        )}
      </div>
      <div class="row-search">
        <Field
          type="search"
          label={t('sessions_search')}
          placeholder={t('sessions_search_hint')}
          value={typed}
          maxLength={100}
          onInput={(text) => {
            setTyped(text);
            setMost(page);
          }}
        />
      </div>
      <p class="sr-only" role="status">
        {t('sessions_shown', { count: shown.length })}
      </p>
      <Sealed raw={raw} />
      {shown.length > 0 ? (
        <RowTable rows={shown.slice(0, most)} now={now} addresses={addresses} answer={answer} />
      ) : (
        <p class="soft">{t('sessions_nothingHere')}</p>
      )}
      {shown.length > most && (
        <Button onClick={() => setMost(most + page)}>{t('sessions_showMore', { count: shown.length - most })}</Button>
      )}
    </Card>
  );
}

/** Why no addresses stand in the table, and how to see them. */
function Sealed({ raw }: { raw: RawAccess }) {
  if (raw.vault === 'locked') return <UnlockAddresses onUnlocked={raw.again} />;
  return raw.vault === 'none' ? <p class="small soft">{t('sessions_noVault')}</p> : null;
}
