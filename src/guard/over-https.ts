import type { Verdict } from './verdict';

/**
 * A name is proven over https alone: without it anybody on the way can show a page under the official name. So such a
 * page is never confirmed.
 */
export function provenOverHttps(verdict: Verdict, url: string | undefined): Verdict {
  if (verdict.severity !== 'official' || !/^http:/i.test(url ?? '')) return verdict;
  const finding = { detection: 'notEncrypted', severity: 'suspect', evidence: { host: verdict.host } } as const;
  return { host: verdict.host, severity: 'suspect', findings: [finding] };
}
