import './drill.css';
import { drillDueAt } from '../../backup/health';
import type { DrillResult } from '../../copy-panel';
import { type Key, t } from '../../i18n/t';
import { state } from '../../platform/state';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Ring } from '../../ui/ring';
import { useAnswer } from '../use-answer';
import { day, dayAndTime } from '../when';
import { stateWords } from './state-words';

type Passed = Extract<DrillResult, { ok: true }>;

/** What the file gives back, as a picture and in words; what it lacks, by name. */
export function DrillOutcome(props: { result: Passed; fileName: string; onAgain: () => unknown }) {
  const { result, fileName, onAgain } = props;
  const { restorable, total, newer, missing, damaged, removed } = result;
  const due = useAnswer(() => dueAt(result.proof.digest));
  const inGuide = useAnswer(async () => (await state.incident.read()) !== undefined);
  const failed = missing.length + damaged.length > 0;
  const tone = failed ? 'alert' : newer.length > 0 || result.isOld ? 'due' : 'good';
  return (
    <div class="stack loose">
      <Card roomy>
        <div class="outcome" role="status">
          <Ring
            size={148}
            share={total === 0 ? 1 : restorable / total}
            tone={tone}
            label={t('drill_restorable', { restorable, total, count: total })}
          >
            <span class="outcome-count">
              {restorable}
              <small>/ {total}</small>
            </span>
          </Ring>
          <h2>{t(titleOf(result))}</h2>
          <p>
            {t('drill_restorable', { restorable, total, count: total })}
            {newer.length > 0 && ` ${t('drill_newerCount', { count: newer.length })}`}
          </p>
          <p class="soft small">{t('drill_made', { name: fileName, at: dayAndTime(result.madeAt) })}</p>
        </div>
        <Names title={t('drill_newer')} names={newer} />
        <Names title={t('drill_missing')} names={missing} />
        <Names title={t('drill_damaged')} names={damaged} />
        <Names title={t('drill_removed')} names={removed} />
      </Card>
      {result.filesLeftOut > 0 && (
        <Notice tone="info">{t('drill_filesLeftOut', { count: result.filesLeftOut })}</Notice>
      )}
      {result.vaultIsOlder && (
        <Notice tone="alert" title={t('drill_vaultIsOlder')}>
          {t('drill_vaultIsOlder_text')}
        </Notice>
      )}
      {result.newest && (
        <Notice tone="due" title={t('drill_newest')}>
          {stateWords({ madeAt: result.madeAt, counter: result.proof.counter }, result.newest)}
        </Notice>
      )}
      {!result.isOld && (failed || newer.length > 0) && (
        <Notice tone="due" title={t('drill_makeNew')}>
          {t('drill_makeNew_text')}
        </Notice>
      )}
      {result.isOld ? (
        <Notice tone="due" title={t('drill_oldKey')}>
          {t('drill_oldKey_text')}
        </Notice>
      ) : (
        <Notice tone={failed ? 'info' : 'good'} title={t('drill_proof')}>
          {due.value !== undefined && t('drill_nextDue', { at: day(due.value) })}
        </Notice>
      )}
      <p class="small soft">{t('drill_fingerprint', { fingerprint: result.fingerprint })}</p>
      <div class="row wrap">
        {inGuide.value && (
          <Button kind="primary" onClick={() => openPage('guide')}>
            {t('drill_toGuide')}
          </Button>
        )}
        <Button onClick={onAgain}>{t('drill_another')}</Button>
      </div>
    </div>
  );
}

function titleOf({ missing, damaged, isOld, newer }: Passed): Key {
  if (missing.length + damaged.length > 0) return 'drill_incomplete';
  if (isOld) return 'drill_oldKey';
  return newer.length > 0 ? 'drill_older' : 'drill_whole';
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section class="outcome-names">
      <h3>{title}</h3>
      <ul class="dots">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

async function dueAt(digest: string): Promise<number | undefined> {
  const copy = (await state.copies.read()).find((one) => one.proof?.digest === digest);
  return copy && drillDueAt(copy);
}
