import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/t';
import { panel } from '../panel';
import { openPage } from '../platform/tabs';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { Unlock } from './unlock';
import { useAnswer } from './use-answer';

/** It may be locked from elsewhere: by the clock, the screen, another page. What is open must then close here too. */
const lookEveryMs = 2000;

/** Shows its content while the vault is open, else the way to open it. `why` says what it is needed for. */
export function VaultGate({
  why,
  onOpen,
  children,
}: {
  why?: string;
  onOpen?: () => unknown;
  children: ComponentChildren;
}) {
  const status = useAnswer(() => panel.status());
  const { again } = status;
  useEffect(() => {
    // Each look waits for the one before: on a slow computer they would overtake each other for ever. A hidden page looks
    // too, so that nothing secret stands there when it is shown again.
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const later = () => {
      if (!gone) timer = setTimeout(() => void again().then(later), lookEveryMs);
    };
    later();
    document.addEventListener('visibilitychange', again);
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [again]);
  if (status.failed) return <Unread again={status.again} />;
  switch (status.value?.state) {
    case undefined:
      return <Skeleton label={t('status_wait')} />;
    case 'unlocked':
      return <>{children}</>;
    case 'locked':
      return (
        <Card>
          <Unlock
            {...(why ? { why } : {})}
            onOpen={async () => {
              await status.again();
              await onOpen?.();
            }}
          />
        </Card>
      );
    case 'none':
    case 'creating':
      return (
        <EmptyState icon="lock" title={t('vault_none')} text={t('vault_none_text')}>
          <Button kind="primary" onClick={() => openPage('welcome')}>
            {t(status.value.state === 'creating' ? 'vault_continueSetUp' : 'vault_setUp')}
          </Button>
          {status.value.state === 'none' && (
            <LinkButton onClick={() => openPage('restore')}>{t('restore_have')}</LinkButton>
          )}
        </EmptyState>
      );
    case 'damaged':
      return (
        <Notice
          tone="alert"
          title={t('vault_damaged')}
          action={
            <Button small onClick={() => openPage('restore')}>
              {t('restore_title')}
            </Button>
          }
        >
          {t('vault_damaged_text')}
        </Notice>
      );
    case 'notHere':
      return (
        <Notice tone="info" title={t('vault_notHere')}>
          {t('vault_notHere_text')}
        </Notice>
      );
  }
}

/** The worker did not answer; asking again starts it anew. */
export function Unread({ again }: { again: () => unknown }) {
  return (
    <Notice
      tone="info"
      live
      action={
        <Button small onClick={again}>
          {t('action_tryAgain')}
        </Button>
      }
    >
      {t('status_noAnswer')}
    </Notice>
  );
}
