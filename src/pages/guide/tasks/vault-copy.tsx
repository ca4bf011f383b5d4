import { t } from '../../../i18n/t';
import { panel } from '../../../panel';
import { Button } from '../../../ui/button';
import { KeyChip } from '../../../ui/key-chip';
import { LinkButton } from '../../../ui/link-button';
import { Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/skeleton';
import { keptWhere, kindShort } from '../../kinds';
import { useAnswer } from '../../use-answer';
import { Unread, VaultGate } from '../../vault-gate';
import { useGuide } from '../guide-context';
import { RevealKey } from '../reveal-key';
import { Row } from './act';

/** The vault's own copy: the first place to look, because it is the nearest. */
export function VaultCopy() {
  const { learn } = useGuide();
  const status = useAnswer(() => panel.status());
  const looked = (vaultHad: 'found' | 'not-there') => learn('search', { vaultAt: Date.now(), vaultHad });
  if (status.failed) return <Unread again={status.again} />;
  if (!status.value) return <Skeleton label={t('status_wait')} />;
  if (status.value.state === 'none' || status.value.state === 'creating')
    return (
      <div class="stack tight full">
        <p class="small">{t('guide_vault_none')}</p>
        <Row>
          <Button kind="primary" onClick={() => looked('not-there')}>
            {t('action_continue')}
          </Button>
        </Row>
      </div>
    );
  return (
    <div class="stack full">
      <VaultGate why={t('guide_vault_why')} onOpen={status.again}>
        <Matching looked={looked} />
      </VaultGate>
      {status.value.state !== 'unlocked' && (
        <LinkButton tone="calm" onClick={() => looked('not-there')}>
          {t('guide_vault_cannotOpen')}
        </LinkButton>
      )}
    </div>
  );
}

function Matching({ looked }: { looked: (had: 'found' | 'not-there') => Promise<unknown> }) {
  const { facts } = useGuide();
  const listed = useAnswer(() => panel.listKeys());
  if (listed.failed || (listed.value && !listed.value.ok)) return <Unread again={listed.again} />;
  if (!listed.value) return <Skeleton label={t('status_wait')} />;
  const keys = listed.value.keys.filter(({ kind, retiredAt }) => kind === facts.kind && retiredAt === undefined);
  return (
    <div class="stack tight">
      {keys.length === 0 && <Notice>{t('guide_vault_noMatch')}</Notice>}
      <ul class="plain-list">
        {keys.map((key) => (
          <li key={key.id} class="stack tight">
            <KeyChip kind={key.kind} label={key.label} kindLabel={kindShort(key.kind)} />
            {key.account && <div class="small soft">{key.account}</div>}
            {key.keptAt.length > 0 && (
              <div class="small">
                {t('guide_keptAt', { places: key.keptAt.map(({ where }) => keptWhere(where)).join(' · ') })}
              </div>
            )}
            {key.hasSecret && <RevealKey id={key.id} />}
          </li>
        ))}
      </ul>
      <Row>
        <Button kind={keys.length ? 'primary' : 'quiet'} icon="tick" onClick={() => looked('found')}>
          {t('guide_itsHere')}
        </Button>
        <Button kind={keys.length ? 'quiet' : 'primary'} onClick={() => looked('not-there')}>
          {t('guide_notHere')}
        </Button>
      </Row>
    </div>
  );
}
