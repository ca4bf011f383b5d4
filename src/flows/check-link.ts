import { provenOverHttps } from '../guard/over-https';
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
    const address = addressIn(link);
    const host = hostOf(address);
    if (host === undefined) return { title, message: t('link_none') };
    const { severity, findings } = provenOverHttps(await deps.judgeHost(host), address);
    const values = { host, service: profile.name };
    if (severity === 'official') return { title, message: t('link_official', values) };
    if (severity === 'trusted') return { title, message: t('link_trusted', values) };
    const [finding] = findings;
    const why = finding ? t(`finding_${finding.detection}` as Key, finding.evidence) : '';
    return { title, message: finding ? t('link_warned', { ...values, why }) : t('link_unknown', values) };
  };

/** A link, or a selected host name as the address bar would take it. */
function addressIn(link: string | undefined): string | undefined {
  const text = link?.trim().slice(0, 2_000);
  const isBareHost = text !== undefined && /^[^\s/:@]+\.[^\s/:@]+(?:[/:?#]\S*)?$/.test(text);
  return isBareHost ? `https://${text}` : text;
}
