import { t } from '../../i18n/t';
import type { SeenRow } from '../../sessions/event';
import { timeWords } from './words';

/** The row's time as exactly as the list tells it. */
export function When({ row, now }: { row: SeenRow; now: number }) {
  if (row.at === null) return <span>{t('sessions_noTime')}</span>;
  return <time dateTime={new Date(row.at).toISOString()}>{timeWords(row.at, now, row.granularityMs)}</time>;
}
