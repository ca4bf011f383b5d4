import './review.css';
import { t } from '../../i18n/t';
import type { JudgedRow } from '../../messages/protocol';
import { Mark } from './mark';

const order = ['this-browser', 'elsewhere', 'unknown'] as const;

/** How many of the rows this browser made, how many it did not, and of how many that cannot be told. */
export function Tally({ rows }: { rows: readonly JudgedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <dl class="tally">
      {order.map((wanted) => (
        <div key={wanted}>
          <dt>
            <Mark origin={wanted} />
          </dt>
          <dd>{t('sessions_tally', { count: rows.filter(({ origin }) => origin === wanted).length })}</dd>
        </div>
      ))}
    </dl>
  );
}
