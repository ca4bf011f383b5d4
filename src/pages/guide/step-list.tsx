import './guide.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { PlannedStep } from '../../recovery/plan';
import { StepCard } from '../../ui/step-card';
import { useGuide } from './guide-context';
import { TaskList } from './task-list';
import { TriageQuestions } from './triage-questions';
import { stateWords, stepWords } from './words';

/** The steps as cards; the next one is open. When it changes, the new one comes into view. */
export function StepList({ planned }: { planned: readonly PlannedStep[] }) {
  const applying = planned.filter(({ state }) => state !== 'not-applicable');
  const next = applying.find(({ state }) => state === 'next')?.id;
  const [opened, setOpened] = useState<string | undefined>(next);
  const list = useRef<HTMLOListElement>(null);
  const last = useRef(next);
  const goTo = (step: string | undefined) => {
    setOpened(step);
    requestAnimationFrame(() => {
      const card = list.current?.querySelector<HTMLElement>('[aria-current="step"]');
      card?.scrollIntoView?.({ block: 'start' });
      card?.querySelector('button')?.focus({ preventScroll: true });
    });
  };
  useEffect(() => {
    if (last.current === next) return;
    last.current = next;
    // The questions stay open until the user goes on: an answer may still be changed, and the order with it.
    if (opened !== 'answerQuestions') goTo(next);
  });
  return (
    <ol class="stack tight" ref={list} aria-label={t('guide_steps')}>
      {applying.map((step, index) => (
        <StepCard
          key={step.id}
          number={index + 1}
          title={stepWords(step.id)}
          state={step.state}
          stateLabel={t(stateWords[step.state])}
          open={opened === step.id}
          onToggle={(open) => setOpened(open ? step.id : undefined)}
        >
          <StepBody step={step} onDone={() => goTo(next)} />
        </StepCard>
      ))}
    </ol>
  );
}

function StepBody({ step, onDone }: { step: PlannedStep; onDone: () => void }) {
  const { facts } = useGuide();
  return (
    <>
      <p class="soft">{stepWords(step.id, 'text')}</p>
      {step.id === 'answerQuestions' ? <TriageQuestions onDone={onDone} /> : <TaskList step={step} />}
      {step.id === 'confirmLoss' && facts.kind === 'passkey' && <p class="small soft">{t('guide_passkeySynced')}</p>}
    </>
  );
}
