import type { FromSharesWhy } from '../../flows/share-key';
import { t, tFor } from '../../i18n/t';

/** What is wrong with typed shares, in a sentence that names the word or the share. */
export function shareProblem(problem: FromSharesWhy | { why: string }): string {
  const { why, ...where } = problem;
  switch (why) {
    case 'notEnough':
      return t('shareError_notEnough', { count: 'missing' in where ? where.missing : 1 });
    case 'typoInKey':
    case 'wrongKey':
    case 'damagedVault':
      return tFor('shareError', why);
    default:
      return tFor('shareError', why, where as Record<string, number>);
  }
}
