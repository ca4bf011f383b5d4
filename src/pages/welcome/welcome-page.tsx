import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/t';
import { panel } from '../../panel';
import { PageShell } from '../../ui/page-shell';
import { Skeleton } from '../../ui/skeleton';
import { Walk } from '../../ui/walk';
import { oneOf, useKept } from '../place';
import { useAnswer } from '../use-answer';
import { Unread } from '../vault-gate';
import { CopyStep } from './copy-step';
import { Done } from './done';
import { FirstKey } from './first-key';
import { Intro } from './intro';
import { PassphraseStep } from './passphrase-step';
import { RecoveryKeyStep } from './recovery-key-step';
import { SiteStep } from './site-step';
import { type Step, stepFor, steps } from './step';

const views = {
  intro: Intro,
  site: SiteStep,
  passphrase: PassphraseStep,
  recoveryKey: RecoveryKeyStep,
  firstKey: FirstKey,
  copy: CopyStep,
  done: Done,
};

/** From nothing to a vault with a proven copy, one step at a time; a reload comes back to the same step. */
export function WelcomePage() {
  const [kept, setKept] = useKept<Step>('welcome', oneOf(steps, 'intro'));
  const status = useAnswer(() => panel.status());
  const step = status.value && stepFor(kept, status.value.state);
  const top = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current && before.current !== step) {
      window.scrollTo(0, 0);
      top.current?.focus();
    }
    before.current = step;
  }, [step]);
  const at = step ? steps.indexOf(step) : 0;
  const go = async (to: number) => {
    setKept(steps[Math.max(0, Math.min(steps.length - 1, to))] as Step);
    await status.again();
  };
  const View = step && views[step];
  return (
    <PageShell
      brand={t('appName')}
      foot={t('unofficial_line')}
      aside={<Walk at={at} of={steps.length} label={t('welcome_stepOf', { at: at + 1, of: steps.length })} />}
    >
      <div ref={top} tabIndex={-1} class="welcome-step stack loose" key={step} style={{ outline: 'none' }}>
        {View ? (
          <View next={() => go(at + 1)} back={() => go(at - 1)} />
        ) : status.failed ? (
          <Unread again={status.again} />
        ) : (
          <Skeleton label={t('status_wait')} lines={4} />
        )}
      </div>
    </PageShell>
  );
}
