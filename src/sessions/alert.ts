import type { Answer, SeenRow } from './event';
import type { Reason } from './risk';

/** 0 journal, 1 review list, 2 badge and question, 3 notification and page; never accuses, always asks. */
export type AlertLevel = 1 | 2 | 3;

export interface Alert {
  /** Idempotency key: the same row and rule never alert twice. */
  id: string;
  at: number;
  level: AlertLevel;
  /** The signal that spoke: `alert_<signal>` in the messages. */
  signal: string;
  rows: readonly SeenRow[];
  /** What spoke against its rows, the weightiest first, as message ids; at most 3. */
  reasons?: readonly Reason[];
  /** The name of what it is about, where that is no row. */
  about?: string;
  /** Where several accounts are watched and it is not the first: whose. */
  account?: string;
  answer?: Answer;
  answeredAt?: number;
}
