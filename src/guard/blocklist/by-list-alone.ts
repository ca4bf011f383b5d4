import type { Verdict } from '../verdict';

/** The id under which a list's word stands among the findings: `finding_listedHost`. */
export const listedHost = 'listedHost';

/** Was it stopped for nothing but a list? Then nobody says that it imitates the guarded service. */
export const byListAlone = ({ findings }: Pick<Verdict, 'findings'>): boolean => {
  const grave = findings.filter(({ severity }) => severity === 'imitation');
  return grave.length > 0 && grave.every(({ detection }) => detection === listedHost);
};
