import { useState } from 'preact/hooks';
import { copyPanel, type ElsewhereKey } from '../../copy-panel';
import { t, tFor } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { SecretField } from '../../ui/secret-field';
import { Skeleton } from '../../ui/skeleton';
import { keptWhere } from '../kinds';
import { useAnswer } from '../use-answer';
import { useBusy } from '../use-busy';
import { Unread, VaultGate } from '../vault-gate';
import { ago } from '../when';
import type { SectionProps } from './copies-page';

/** Each key beside what another place keeps: pasted from there, and held against the vault. */
export const ElsewhereSection = (props: SectionProps) => (
  <VaultGate why={t('hub_elsewhere_unlockWhy')}>
    <Keys {...props} />
  </VaultGate>
);

function Keys({ onChange }: SectionProps) {
  const known = useAnswer(() => copyPanel.listElsewhere());
  if (known.failed) return <Unread again={known.again} />;
  if (!known.value) return <Skeleton label={t('status_wait')} lines={4} />;
  if (!known.value.ok) return <Notice tone="due">{tFor('vaultError', known.value.why)}</Notice>;
  const { keys } = known.value;
  if (keys.length === 0)
    return <EmptyState icon="key" title={t('hub_elsewhere_none')} text={t('hub_elsewhere_none_text')} />;
  const changed = async () => {
    await known.again();
    await onChange();
  };
  return (
    <>
      {keys.map((row) => (
        <Compare key={row.key.id} row={row} onSame={changed} />
      ))}
    </>
  );
}

function Compare({ row, onSame }: { row: ElsewhereKey; onSame: () => unknown }) {
  const { key, comparedAt, changedSince } = row;
  const [typed, setTyped] = useState('');
  const [result, setResult] = useState<'same' | 'differs' | string>();
  const [busy, run] = useBusy();
  const places = key.keptAt.map(({ where, note }) => (note ? `${keptWhere(where)} (${note})` : keptWhere(where)));
  const comparable = key.hasSecret || key.hasCheck;
  const compare = async () => {
    if (!typed.trim()) return;
    const done = await copyPanel.compareElsewhere(key.id, typed);
    if (!done.ok) return setResult(tFor('vaultError', done.why));
    setResult(done.same ? 'same' : 'differs');
    if (!done.same) return;
    setTyped('');
    await onSame();
  };
  const state =
    comparedAt === undefined
      ? t('hub_elsewhere_never')
      : changedSince
        ? t('hub_elsewhere_changed')
        : t('hub_elsewhere_compared', { ago: ago(comparedAt) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(compare);
      }}
    >
      <Card roomy title={key.label} text={[key.account, ...places].filter(Boolean).join(' · ')}>
        <p class="small">{state}</p>
        {comparable ? (
          <>
            <SecretField
              label={t('hub_elsewhere_label')}
              value={typed}
              onInput={(value) => {
                setTyped(value);
                setResult(undefined);
              }}
              showLabel={t('action_show')}
              hideLabel={t('action_hide')}
              clearLabel={t('action_clear')}
            />
            {result && (
              <Notice tone={result === 'same' ? 'good' : 'due'} live>
                {result === 'same'
                  ? t('hub_elsewhere_same')
                  : result === 'differs'
                    ? t('hub_elsewhere_differs')
                    : result}
              </Notice>
            )}
            <div>
              <Button type="submit" kind="soft" small busy={busy} disabled={!typed.trim()}>
                {t('hub_elsewhere_do')}
              </Button>
            </div>
          </>
        ) : (
          <p class="small soft">{t('hub_elsewhere_noSecret')}</p>
        )}
      </Card>
    </form>
  );
}
