import { subjectKindOf } from '../../flows/key-got-out';
import type { LeakChoice, ShownLeak } from '../../guard/held/leak';
import { splitHost } from '../../guard/names/public-suffix';
import { type Key, t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { HostPicture } from '../../ui/host-picture';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { StopFrame } from '../stop-frame';
import { useAnswer } from '../use-answer';
import { useKeyNames } from '../use-key-names';
import { Unread } from '../vault-gate';
import { shownHost } from '../warning/shown-host';
import { warningId } from '../warning/warning-page';
import { Insist } from './insist';
import { gotWords, howWords, whatWords } from './words';

/** A key was held back, or got out. Says what the site has of it, and what to do; nothing here happens by itself. */
export function LeakPage() {
  const id = warningId(location);
  const answered = useAnswer(async () => {
    const [shown, service] = await Promise.all([ask('readLeak', id), ask('readService')]);
    return { shown, service };
  });
  if (answered.failed)
    return (
      <StopFrame tone="calm" title={t('leak_pageTitle')} text={t('warning_unread_text')}>
        <Unread again={answered.again} />
      </StopFrame>
    );
  if (!answered.value)
    return (
      <StopFrame tone="calm" title={t('leak_pageTitle')} text="">
        <Skeleton label={t('status_wait')} />
      </StopFrame>
    );
  const { shown, service } = answered.value;
  const official = new URL(service.urls.home).hostname;
  if (!shown) return <Gone home={service.urls.home} host={official} />;
  return <Named shown={shown} official={official} leave={(choice) => ask('leaveLeak', { id, choice })} />;
}

/** The key's name comes a moment later, from the vault; if it is locked, not before it is opened. */
function Named(props: Omit<Props, 'name'> & { official: string }) {
  const { what, got } = props.shown.leak;
  const name = useKeyNames()?.['mark' in what ? what.mark : ''];
  return got === 'whole' ? <GotOut {...props} name={name} /> : <Held {...props} name={name} />;
}

interface Props {
  shown: ShownLeak;
  name: string | undefined;
  leave: (choice: LeakChoice) => unknown;
}

/** The site does not have it: calm, and the way out first. */
function Held({ shown, name, official, leave }: Props & { official: string }) {
  const { leak, almost } = shown;
  const subject = subjectKindOf(leak);
  const host = shownHost(leak.host);
  return (
    <StopFrame
      tone={almost || leak.suspect ? 'due' : 'calm'}
      title={t(almost ? 'leak_title_almost' : 'leak_title_held')}
      text={t('leak_lead_held', { what: whatWords(leak, name), host: host.host })}
    >
      <Card roomy>
        <Site shown={shown} />
        <p class={`got${almost ? ' due' : ''}`}>
          <Icon name={almost ? 'due' : 'tick'} size={22} heavy={!almost} />
          <span>{gotWords(shown)}</span>
        </p>
        <p>{t(`leak_why_${subject}` as Key, { host: official })}</p>
        {(subject === 'key' || subject === 'passphrase') && !leak.suspect && <p>{t('leak_reuse')}</p>}
        {'shape' in leak.what && <p class="soft">{t('leak_notYours')}</p>}
        <div class="actions">
          <Button kind="primary" onClick={() => leave('back')}>
            {t('leak_leave')}
          </Button>
          {almost && <Button onClick={() => leave('change')}>{t(changeWords[subject])}</Button>}
          {subject === 'key' && !almost && (
            <Button icon="out" onClick={() => leave('official')}>
              {t('warning_official', { host: official })}
            </Button>
          )}
        </div>
      </Card>
      <Unnamed shown={shown} name={name} />
      <Insist shown={shown} leave={leave} />
    </StopFrame>
  );
}

const changeWords = {
  key: 'leak_change',
  wallet: 'leak_change_wallet',
  passphrase: 'leak_change_passphrase',
  recoveryKey: 'leak_change_recoveryKey',
} as const satisfies Record<string, Key>;

/** The site has it: what to do now stands first and alone. */
function GotOut({ shown, name, leave }: Props) {
  const { leak } = shown;
  const subject = subjectKindOf(leak);
  const host = shownHost(leak.host);
  return (
    <StopFrame
      title={t('leak_title_whole')}
      text={t('leak_lead_whole', { what: whatWords(leak, name), host: host.host })}
    >
      <Card roomy>
        <p>
          <strong>{t(`leak_now_${subject}` as Key)}</strong>
        </p>
        <div class="actions">
          <Button kind="primary" onClick={() => leave('change')}>
            {t(changeWords[subject])}
          </Button>
          <Button onClick={() => leave('back')}>{t('leak_leave')}</Button>
        </div>
        <Site shown={shown} />
        <p class="got alert">
          <Icon name="alert" size={22} />
          <span>
            {gotWords(shown)} {howWords(shown)}
          </span>
        </p>
        {(subject === 'key' || subject === 'passphrase') && !leak.suspect && <p>{t('leak_reuse')}</p>}
        {'shape' in leak.what && <p class="soft">{t('leak_notYours')}</p>}
      </Card>
      <Unnamed shown={shown} name={name} />
      <Insist shown={shown} leave={leave} />
    </StopFrame>
  );
}

function Site({ shown: { leak } }: Pick<Props, 'shown'>) {
  const { host, domain, written } = shownHost(leak.host);
  return (
    <>
      <HostPicture
        host={host}
        domain={domain}
        tone={leak.suspect || leak.got === 'whole' ? 'alert' : 'plain'}
        label={t('leak_thisSite')}
      />
      {written && <p class="small soft">{t('warning_written', { host: written })}</p>}
      {leak.suspect && <Notice tone="alert">{t('leak_suspect')}</Notice>}
    </>
  );
}

const Unnamed = ({ shown: { leak }, name }: Pick<Props, 'shown' | 'name'>) =>
  subjectKindOf(leak) === 'key' && name === undefined ? <p class="small soft">{t('leak_unlockToName')}</p> : null;

/** The address of a leak that is answered or forgotten: nothing to decide. */
function Gone({ home, host }: { home: string; host: string }) {
  return (
    <StopFrame tone="calm" title={t('warning_gone')} text={t('warning_gone_text')}>
      <Card roomy>
        <HostPicture host={host} domain={splitHost(host).registrable} tone="good" />
        <div class="actions">
          <Button kind="primary" onClick={() => location.assign(home)}>
            {t('warning_official', { host })}
          </Button>
        </div>
      </Card>
    </StopFrame>
  );
}
