import type { ShownLeak } from '../../guard/held/leak';
import { type Key, t } from '../../i18n/t';

/** The key as a part of a sentence. */
export function whatWords({ what, kind }: ShownLeak['leak'], name: string | undefined): string {
  if ('shape' in what) return t(`leak_what_${what.shape}`);
  if (kind === 'passphrase') return t('leak_what_passphrase');
  return name === undefined ? t('leak_what_keyUnnamed') : t('leak_what_key', { name });
}

/** What the site has of it. */
export function gotWords({ leak: { got, what }, almost }: Pick<ShownLeak, 'leak' | 'almost'>): string {
  if (got !== 'part') return t(got === 'nothing' ? 'leak_got_nothing' : 'leak_got_whole');
  if (almost) return t('leak_got_almost');
  return 'shape' in what ? t('leak_got_words') : t('leak_got_half');
}

const hows: Partial<Record<ShownLeak['leak']['by'], Key>> = {
  filled: 'leak_how_filled',
  composed: 'leak_how_composed',
  submitted: 'leak_how_submitted',
};
/** Why it could not be held back. */
export const howWords = ({ leak: { by } }: Pick<ShownLeak, 'leak'>): string => t(hows[by] ?? 'leak_how_other');
