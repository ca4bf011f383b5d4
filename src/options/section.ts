import type { ComponentType } from 'preact';
import type { Key } from '../i18n/t';
import type { Settings } from '../settings/settings';
import type { IconName } from '../ui/icon';

export interface SectionProps {
  settings: Settings;
  /** Takes effect at once; the page says quietly that it was saved, or that it was not. */
  change: (change: Partial<Settings>) => void;
  /** The same for whatever else is stored: `undefined` when it failed. */
  saving: <T>(work: Promise<T>) => Promise<T | undefined>;
}

export interface Section {
  /** The part after `#` in the address. */
  id: string;
  /** Other addresses that lead here, as ids of parts of the section. */
  parts?: readonly string[];
  icon: IconName;
  title: Key;
  lead: Key;
  View: ComponentType<SectionProps>;
}
