import type { Glance } from '../messages/protocol';

export const screenIds = ['home', 'guide', 'keys', 'backups', 'sessions', 'link'] as const;
export type ScreenId = (typeof screenIds)[number];

/** What the popup gives each of its screens. */
export interface ScreenProps {
  glance: Glance;
  go: (screen: ScreenId) => void;
  /** Read the glance again, after something was done. */
  refresh: () => Promise<void>;
  /** Say in passing what was done. */
  say: (status: string) => void;
}
