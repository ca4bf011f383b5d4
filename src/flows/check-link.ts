import type { Verdict } from '../guard/verdict';
import type { Key, Translate } from '../i18n/t';
import { hostOf } from '../services/belongs';
import type { ServiceProfile } from '../services/service';

export interface LinkDeps {
  judgeHost(host: string): Promise<Verdict>;
  readService(): Promise<ServiceProfile>;
  speak(): Promise<Translate>;
}

/** "Is this really TokenIM?" for a link: one sentence with the reason. */
export const checkLink =
  (deps: LinkDeps) =>
  async (link: string | undefined): Promise<{ title: string; message: string }> => {
    const [profile, t] = await Promise.all([deps.readService(), deps.speak()]);
    const title = t('menu_checkLink', { service: profile.name });
    const host = hostOf(link);
    if (host === undefined) return { title, message: t('link_none') };
    const { severity, findings } = await deps.judgeHost(host);
    const values = { host, service: profile.name };
    if (severity === 'official') return { title, message: t('link_official', values) };
    if (severity === 'trusted') return { title, message: t('link_trusted', values) };
    const [finding] = findings;
    const why = finding ? t(`finding_${finding.detection}` as Key, finding.evidence) : '';
    return { title, message: finding ? t('link_warned', { ...values, why }) : t('link_unknown', values) };
  };
