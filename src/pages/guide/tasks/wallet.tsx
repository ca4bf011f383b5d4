import { t } from '../../../i18n/t';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { useGuide } from '../guide-context';
import { Lesson } from '../lesson';
import { DoneButton, Row } from './act';

export const KnowNobodyCanReset = () => (
  <div class="stack tight full">
    <Notice tone="due" title={t('guide_thieves')}>
      <ul class="dots">
        <li>{t('guide_thieves_support')}</li>
        <li>{t('guide_thieves_tool')}</li>
        <li>{t('guide_thieves_phrase')}</li>
      </ul>
    </Notice>
    <Row>
      <DoneButton task="knowNobodyCanReset" group="wallet" fact="warnedAt" />
    </Row>
  </div>
);

export function TryWallet() {
  const { learn } = useGuide();
  return (
    <Row>
      <Button kind="primary" onClick={() => learn('triage', { stillSignedIn: 'yes' })}>
        {t('task_tryWallet_do')}
      </Button>
      <Button onClick={() => learn('triage', { stillSignedIn: 'no' })}>{t('guide_opensNowhere')}</Button>
    </Row>
  );
}

export const MakeNewWallet = () => (
  <div class="stack tight full">
    <Lesson id="fakes" />
    <Row>
      <DoneButton task="makeNewWallet" group="wallet" fact="newWalletAt" />
    </Row>
  </div>
);

export const KeepNewPhrase = () => (
  <div class="stack tight full">
    <Lesson id="paper" />
    <Row>
      <DoneButton task="keepNewPhrase" group="wallet" fact="phraseKeptAt" />
    </Row>
  </div>
);

export const MoveEverything = () => <DoneButton task="moveEverything" group="wallet" fact="movedAt" />;
export const RevokeApprovals = () => <DoneButton task="revokeApprovals" group="wallet" fact="approvalsRevokedAt" />;
export const RetireOldWallet = () => <DoneButton task="retireOldWallet" group="newKey" fact="retiredAt" />;
