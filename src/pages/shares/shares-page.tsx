import { useState } from 'preact/hooks';
import { copyPanel } from '../../copy-panel';
import { keyFromShares } from '../../flows/share-key';
import { t } from '../../i18n/t';
import { panel } from '../../panel';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { Segments } from '../../ui/segments';
import { noteProof } from '../drill/note-proof';
import { EnterShares } from './enter-shares';
import { MakeShares } from './make-shares';
import { shareProblem } from './share-words';

type Way = 'make' | 'try';

/** Shares of the recovery key: divide it, or try whether enough of them make it again. */
export function SharesPage() {
  const asked = new URLSearchParams(location.search);
  const [way, setWay] = useState<Way>(asked.has('copy') || asked.has('try') ? 'try' : 'make');
  const [sheets, setSheets] = useState(false);
  return (
    <PageShell
      brand={t('appName')}
      foot={t('unofficial_line')}
      aside={<LinkButton onClick={() => openPage('copies')}>{t('hub_all')}</LinkButton>}
      {...(sheets ? {} : { title: t('shares_title'), lead: t('shares_lead') })}
    >
      {!sheets && (
        <Segments
          legend={t('shares_title')}
          options={[
            { value: 'make', title: t('shares_way_make') },
            { value: 'try', title: t('shares_way_try') },
          ]}
          value={way}
          onChange={setWay}
        />
      )}
      {way === 'make' ? <MakeShares onSheets={setSheets} onTry={() => setWay('try')} /> : <TryShares />}
    </PageShell>
  );
}

/** The drill: enough shares, from where they are kept, make the key that opens this vault. */
function TryShares() {
  const [state, setState] = useState<{ proven: boolean; problem?: string; opens?: string[] }>();
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  const drill = async (texts: string[]) => {
    const result = await copyPanel.drillShares(texts);
    if (!result.ok) return setState({ proven: false, problem: shareProblem(result) });
    setState({ proven: true, opens: texts });
    await noteProof(result);
  };
  const again = () => {
    setState(undefined);
    setOpen(false);
    setRound(round + 1);
  };
  if (state)
    return (
      <div class="stack">
        {state.proven ? (
          <Card roomy>
            <div class="shares-proven" role="status">
              <span class="shares-mark">
                <Icon name="tick" size={44} heavy />
              </span>
              <h2>{t('shares_proven')}</h2>
              <p>{t('shares_proven_text')}</p>
            </div>
          </Card>
        ) : (
          <Notice tone="due" live title={t('shares_notProven')}>
            {state.problem}
          </Notice>
        )}
        {open && (
          <Notice tone="good" live>
            {t('shares_open')}
          </Notice>
        )}
        <div class="row wrap">
          {state.opens && !open && (
            <Button
              kind="soft"
              icon="lock"
              onClick={async () => {
                const made = await keyFromShares(state.opens ?? []);
                if (!made.ok || !(await panel.unlockWithRecoveryKey(made.key)).ok) return;
                setOpen(true);
                await panel.catchUp();
              }}
            >
              {t('unlock_title')}
            </Button>
          )}
          <Button onClick={again}>{t('shares_again')}</Button>
        </div>
      </div>
    );
  return (
    <Card roomy title={t('shares_try')} text={t('shares_try_text')}>
      <EnterShares key={round} onEnough={drill} />
    </Card>
  );
}
