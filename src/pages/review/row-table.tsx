import './row-table.css';
import { useState } from 'preact/hooks';
import type { GivenAnswer } from '../../flows/answer-row';
import { type Key, t } from '../../i18n/t';
import type { JudgedRow } from '../../messages/protocol';
import { Mark } from './mark';
import { saidWords } from './row-list';
import type { Addresses } from './use-addresses';
import { When } from './when';
import { countryWords, deviceWords, outcomeWords, rowWords } from './words';

export interface RowTableProps {
  rows: readonly JudgedRow[];
  now: number;
  /** `undefined` while the vault does not let them be read. */
  addresses: Addresses | undefined;
  answer: (row: JudgedRow, answer: GivenAnswer['answer']) => Promise<void>;
}

const columns: readonly Key[] = [
  'sessions_columnTime',
  'sessions_columnOrigin',
  'sessions_columnDevice',
  'sessions_columnPlace',
  'sessions_columnOutcome',
  'sessions_columnAnswer',
];

/** Every sign-in with all that is known of it. */
export function RowTable({ rows, now, addresses, answer }: RowTableProps) {
  return (
    <table class="row-table">
      <caption class="sr-only">{t('sessions_rowsTitle')}</caption>
      <thead>
        <tr>
          {columns.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((judged) => (
          <Row key={judged.row.id} judged={judged} now={now} addresses={addresses} answer={answer} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ judged, now, addresses, answer }: Omit<RowTableProps, 'rows'> & { judged: JudgedRow }) {
  const { row, origin } = judged;
  return (
    <tr class={origin}>
      <th scope="row">
        <When row={row} now={now} />
        {row.current && <span class="row-current">{t('sessions_current')}</span>}
        {row.by && <span class="row-current">{t(row.by === 'pasted' ? 'sessions_byPasted' : 'sessions_byHand')}</span>}
      </th>
      <td>
        <Mark origin={origin} answer={judged.answer} />
        {origin !== 'this-browser' && judged.answer !== 'me' && judged.reasons && (
          <ul class="row-why small soft" aria-label={t('sessions_why')}>
            {judged.reasons.slice(0, 2).map((reason) => (
              <li key={reason}>{t(reason as Key)}</li>
            ))}
          </ul>
        )}
      </td>
      <td>{deviceWords(row.device) ?? <span class="soft">{t('sessions_noDevice')}</span>}</td>
      <td>
        <div>
          {countryWords(row) ?? (addresses ? null : <span class="soft">{t('sessions_noPlace')}</span>)}
          {row.table && row.country && <span class="small soft"> {t('sessions_countryByAddress')}</span>}
        </div>
        {addresses && <Address text={row.sealed === undefined ? undefined : addresses.get(row.id)} />}
      </td>
      <td>{outcomeWords(row)}</td>
      <td>
        <AnswerCell judged={judged} now={now} answer={answer} />
      </td>
    </tr>
  );
}

function Address({ text }: { text: string | null | undefined }) {
  if (text === undefined) return <span class="small soft">{t('sessions_notKept')}</span>;
  if (text === null) return <span class="small soft">{t('sessions_notReadable')}</span>;
  return <span class="row-raw">{text}</span>;
}

function AnswerCell({ judged, now, answer }: Pick<RowTableProps, 'now' | 'answer'> & { judged: JudgedRow }) {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const what = rowWords(judged.row, now);
  if (judged.answer && !asking)
    return (
      <span class="row-said">
        {t(saidWords(judged.answer))}
        <button
          type="button"
          class="link-button calm"
          aria-label={t('sessions_changeAbout', { what })}
          onClick={() => setAsking(true)}
        >
          {t('sessions_change')}
        </button>
      </span>
    );
  if (judged.origin === 'this-browser' && !judged.alert) return null;
  const give = (given: GivenAnswer['answer']) => () => {
    setFailed(false);
    void answer(judged, given).then(
      () => setAsking(false),
      () => setFailed(true),
    );
  };
  return (
    <span class="row-answers">
      <button type="button" aria-label={t('sessions_itWasMeAbout', { what })} onClick={give('me')}>
        {t('sessions_itWasMe')}
      </button>
      <button type="button" aria-label={t('sessions_notMeAbout', { what })} onClick={give('not-me')}>
        {t('sessions_notMe')}
      </button>
      {judged.answer && (
        <button type="button" aria-label={t('sessions_withdrawAbout', { what })} onClick={give('withdrawn')}>
          {t('sessions_withdraw')}
        </button>
      )}
      {failed && <span role="alert">{t('sessions_answerFailed')}</span>}
    </span>
  );
}
