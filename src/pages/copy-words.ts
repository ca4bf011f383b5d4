import type { Copy } from '../backup/copy';
import { drillDueAt, healthOf } from '../backup/health';
import { t } from '../i18n/t';
import { ago, day } from './when';

export interface CopyWords {
  /** Share of the keys that the copy is proven to give back, 0–1. */
  share: number;
  tone: 'good' | 'due';
  /** Inside the ring. */
  mark: string;
  text: string;
  /** Why it stands so, or until when. */
  why?: string;
}

/** One copy's health, as a ring and a sentence. */
export function copyWords(copy: Copy, now: number): CopyWords {
  const { proof } = copy;
  const share = proof && proof.total > 0 ? proof.restorable / proof.total : 0;
  const percent = `${Math.round(share * 100)}%`;
  const next = drillDueAt(copy);
  const since = t('copy_due_since', { ago: ago(next, now) });
  switch (healthOf(copy, now)) {
    case 'unproven':
      return { share: 0, tone: 'due', mark: '?', text: t('copy_unproven') };
    case 'failed':
      return { share, tone: 'due', mark: '!', text: t('copy_failed'), why: failure(copy) };
    case 'due':
      return { share, tone: 'due', mark: percent, text: t('copy_due'), why: since };
    case 'stale':
      return { share, tone: 'due', mark: percent, text: t('copy_stale'), why: since };
    case 'fresh':
      return {
        share,
        tone: 'good',
        mark: percent,
        text: t('copy_fresh'),
        why: t('copy_fresh_until', { day: day(next) }),
      };
  }
}

const failure = ({ proof }: Copy): string =>
  [
    proof?.missing && t('copy_missing', { count: proof.missing }),
    proof?.damaged && t('copy_damaged', { count: proof.damaged }),
  ]
    .filter(Boolean)
    .join(' · ');

/** All copies together: as good as the best of them. */
export function copiesSummary(copies: readonly Copy[], now: number): CopyWords {
  const [best] = copies
    .map((copy) => copyWords(copy, now))
    .sort((a, b) => Number(a.tone === 'due') - Number(b.tone === 'due') || b.share - a.share);
  const count = copies.length;
  if (!best) return { share: 0, tone: 'due', mark: '0', text: t('home_backups_noCopy') };
  const words =
    best.tone === 'good'
      ? 'home_backups_good'
      : copies.some(({ proof }) => proof)
        ? 'home_backups_unproven'
        : 'home_backups_untried';
  return { ...best, mark: String(count), text: t(words, { count }) };
}
