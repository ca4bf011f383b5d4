import './guide.css';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { isFinished, plan } from '../../recovery/plan';
import { steps } from '../../recovery/steps';
import { Confirm } from '../../ui/confirm';
import { KeyChip } from '../../ui/key-chip';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { StatusLine } from '../../ui/status-line';
import { Tabs } from '../../ui/tabs';
import { kindShort } from '../kinds';
import { oneOf, useKept } from '../place';
import { useAnswer } from '../use-answer';
import { ChooseKind } from './choose-kind';
import { Duties } from './duties';
import { EndingView } from './ending-view';
import { GuideProvider } from './guide-context';
import { PastRecords } from './past-records';
import { RiskChips } from './risk-chips';
import { StepList } from './step-list';
import { TimelineView } from './timeline-view';
import { useIncident } from './use-incident';

type View = 'steps' | 'done' | 'duties';

/** The guide, in the popup (tabs) or wide (steps beside the record). Its place is computed from stored facts alone. */
export function GuideView({ wide = false }: { wide?: boolean }) {
  const { incident, read, failed, open, learn, close } = useIncident();
  const service = useAnswer(() => ask('readService'));
  const [view, setView] = useKept<View>('guideView', oneOf(['steps', 'done', 'duties'], 'steps'));
  const [closed, setClosed] = useState(false);
  if (!read) return <Skeleton label={t('status_wait')} lines={4} />;
  const notStored = failed && <Notice tone="due" live title={t('guide_notStored')} />;
  if (!incident)
    return (
      <div class={wide ? 'guide-narrow stack' : 'stack'}>
        <StatusLine>{closed && t('guide_closed')}</StatusLine>
        {notStored}
        <ChooseKind
          onChoose={async (kind) => {
            setClosed(false);
            await open(kind);
          }}
        />
        <PastRecords />
      </div>
    );
  const { facts } = incident;
  const planned = plan(facts, steps);
  const end = async () => {
    await close();
    setView('steps');
    setClosed(true);
  };
  const here = { incident, facts, service: service.value, learn };
  const walk = (
    <div class="stack">
      {notStored}
      {!isFinished(planned) && facts.triage.leaked !== undefined && <RiskChips facts={facts} />}
      {isFinished(planned) && <EndingView facts={facts} planned={planned} onClose={end} duties={!wide} />}
      <StepList planned={planned} />
      <Confirm
        small
        ask={t('guide_giveUp')}
        question={t('guide_giveUp_question')}
        confirm={t('guide_close_confirm')}
        cancel={t('action_back')}
        onConfirm={end}
      />
    </div>
  );
  return (
    <GuideProvider value={here}>
      <div class="stack">
        <KeyChip
          kind={facts.kind}
          label={t(facts.triage.leakSeenAt === undefined ? 'guide_lost' : 'guide_gotOut')}
          kindLabel={kindShort(facts.kind)}
        />
        {wide ? (
          <div class="guide-wide">
            {walk}
            <aside class="stack">
              <Duties />
              <h2>{t('guide_done')}</h2>
              <TimelineView incident={incident} />
            </aside>
          </div>
        ) : (
          <Tabs<View>
            label={t('guide_title')}
            tabs={[
              { id: 'steps', label: t('guide_steps') },
              { id: 'done', label: t('guide_done_short') },
              { id: 'duties', label: t('guide_duties_short') },
            ]}
            current={view}
            onGo={setView}
          >
            {view === 'steps' ? walk : view === 'done' ? <TimelineView incident={incident} /> : <Duties />}
          </Tabs>
        )}
      </div>
    </GuideProvider>
  );
}
