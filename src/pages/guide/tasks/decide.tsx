import { t } from '../../../i18n/t';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { useGuide } from '../guide-context';
import { OfficialLink } from '../official-link';
import { Row } from './act';

/** The search is over: found and tried, or lost. */
export function Decide() {
  const { facts, learn } = useGuide();
  const seen = facts.search.vaultHad === 'found' || Object.values(facts.places).includes('found');
  const wallet = facts.kind === 'wallet-secret';
  const decide = (outcome: 'found' | 'lost') => () => learn('search', { outcome });
  return (
    <div class="stack tight full">
      {seen && !wallet && <OfficialLink page="signIn" label={t('guide_tryIt')} />}
      {seen && <Notice tone="info">{t(wallet ? 'guide_tryItWallet' : 'guide_tryItText')}</Notice>}
      <Row>
        <Button kind={seen ? 'primary' : 'quiet'} icon="tick" onClick={decide('found')}>
          {t('guide_decide_found')}
        </Button>
        <Button kind={seen ? 'quiet' : 'primary'} onClick={decide('lost')}>
          {t('guide_decide_lost')}
        </Button>
      </Row>
    </div>
  );
}
