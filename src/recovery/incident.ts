import type { Facts } from './fact';
import type { KeyKind } from './kind';
import type { Entry } from './timeline';

/** A loss being dealt with. One is open at a time. */
export interface Incident {
  id: string;
  kind: KeyKind;
  openedAt: number;
  closedAt?: number;
  facts: Facts;
  timeline: readonly Entry[];
}
