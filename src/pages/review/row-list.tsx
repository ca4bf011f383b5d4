import './review.css';
import { t } from '../../i18n/t';
import type { JudgedRow } from '../../messages/protocol';
import { Mark } from './mark';
import { When } from './when';
import { countryWords, deviceWords, outcomeWords } from './words';

/** The sign-ins in little room: two lines each. */
export function RowList({ rows, now, label }: { rows: readonly JudgedRow[]; now: number; label: string }) {
  return (
    <ul class="sign-ins" aria-label={label}>
      {rows.map(({ row, origin, answer }) => (
        <li key={row.id}>
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
          {(row.current || answer) && (
            <div class="small sign-in-note">
              {[row.current && t('sessions_current'), answer && t(saidWords(answer))].filter(Boolean).join(' · ')}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

export const saidWords = (answer: 'me' | 'not-me') => (answer === 'me' ? 'sessions_saidMe' : 'sessions_saidNotMe');
