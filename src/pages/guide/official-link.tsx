import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { openUrl } from '../../platform/tabs';
import type { ServicePage } from '../../services/service';
import { Button } from '../../ui/button';
import { HostPicture } from '../../ui/host-picture';
import { Notice } from '../../ui/notice';
import { useGuide } from './guide-context';

type Refusal = 'notOfficial' | 'notEncrypted' | 'noAddress';

/** Why an address may not be opened; `undefined` when it may: an https address on an official host. */
export async function refusalOf(address: string | undefined): Promise<Refusal | undefined> {
  const url = address && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return 'noAddress';
  if (url.protocol !== 'https:') return 'notEncrypted';
  return (await ask('judgeHost', url.hostname)).severity === 'official' ? undefined : 'notOfficial';
}

const refusals = {
  notOfficial: 'guide_refused_notOfficial',
  notEncrypted: 'guide_refused_notEncrypted',
  noAddress: 'guide_refused_noAddress',
} as const;

/** Opens one page of the service, and only after its host was judged official. */
export function OfficialLink(props: { page: ServicePage; label: string; primary?: boolean; onOpened?: () => unknown }) {
  const { service } = useGuide();
  const [refused, setRefused] = useState<Refusal>();
  const address = service?.urls[props.page];
  const host = address && URL.canParse(address) ? new URL(address).hostname : undefined;
  const open = async () => {
    const refusal = await refusalOf(address);
    setRefused(refusal);
    if (refusal || !address) return;
    await props.onOpened?.(); // first: a popup closes as soon as the tab opens
    await openUrl(address);
  };
  return (
    <div class="stack tight full">
      {host && props.primary && <HostPicture host={host} label={t('guide_willOpen')} />}
      <div>
        <Button kind={props.primary ? 'primary' : 'soft'} icon="out" onClick={open} disabled={!service}>
          {props.label}
        </Button>
      </div>
      {refused && (
        <Notice tone="alert" live title={t('guide_refused')}>
          {t(refusals[refused], { host: host ?? '' })}
        </Notice>
      )}
    </div>
  );
}
