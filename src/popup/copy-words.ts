import type { Copy } from '../backup/copy';
import { healthOf } from '../backup/health';
import { t } from '../i18n/t';

export interface CopyWords {
  /** Share of the keys that the copy is proven to give back, 0–1. */
  share: number;
  tone: 'good' | 'due' | 'alert' | 'plain';
  text: string;
}

/** One copy's health, as a ring and a sentence. */
export function copyWords(copy: Copy, now: number): CopyWords {
  const { proof } = copy;
  const share = proof && proof.total > 0 ? proof.restorable / proof.total : 0;
  switch (healthOf(copy, now)) {
    case 'unproven':
      return { share: 0, tone: 'due', text: t('copy_unproven') };
    case 'failed':
      return { share, tone: 'alert', text: t('copy_failed') };
    case 'due':
    case 'stale':
      return { share, tone: 'due', text: t('copy_due') };
    case 'fresh':
      return { share, tone: 'good', text: t('copy_fresh') };
  }
}

/** All copies together: as good as the best of them. */
export function copiesSummary(copies: readonly Copy[], now: number): CopyWords {
  const rank = { good: 0, due: 1, plain: 2, alert: 3 };
  const [best] = copies
    .map((copy) => copyWords(copy, now))
    .sort((a, b) => rank[a.tone] - rank[b.tone] || b.share - a.share);
  if (!best) return { share: 0, tone: 'due', text: t('home_backups_noCopy') };
  return {
    ...best,
    text: t(best.tone === 'good' ? 'home_backups_good' : 'home_backups_unproven', { count: copies.length }),
  };
}
