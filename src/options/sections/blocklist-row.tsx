import type { Blocklist, ListInterval } from '../../guard/blocklist/blocklist';
import { t, tFor, timeTag } from '../../i18n/t';
import { ask } from '../../messages/send';
import { dayAndTime } from '../../pages/when';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { Segments } from '../../ui/segments';
import { removeList, updateNow } from '../list-acts';
import type { SectionProps } from '../section';

const intervals: readonly ListInterval[] = ['daily', 'weekly', 'never'];
export const numberOf = (count: number): string => new Intl.NumberFormat(timeTag()).format(count);

/** One list: what it is, how the last look at its source went, and what can be done with it. */
export function BlocklistRow({ list, saving }: { list: Blocklist } & Pick<SectionProps, 'saving'>) {
  const { id, name, source, entries, interval, updatedAt, ours, damaged } = list;
  const isFile = 'file' in source;
  return (
    <li>
      <span class="host-mark">
        <Icon name={isFile ? 'download' : 'globe'} size={18} />
      </span>
      <div class="grow">
        <b>{name}</b>
        <span class="small soft">
          {t('lists_entries', { count: entries, number: numberOf(entries) })} ·{' '}
          {isFile ? t('lists_fromFile') : new URL(source.url).hostname} ·{' '}
          {t('lists_since', { when: dayAndTime(updatedAt) })}
        </span>
      </div>
      <Button small onClick={() => saving(removeList(list))}>
        {t('action_remove')}
        <span class="sr-only"> {name}</span>
      </Button>
      {!isFile && (
        <div class="row wrap list-source">
          <Segments
            legend={t('lists_every', { name })}
            value={interval}
            options={intervals.map((value) => ({ value, title: tFor('lists_every', value) }))}
            onChange={(value) => saving(ask('changeBlocklists', { act: 'setInterval', id, interval: value }))}
          />
          <Button small kind="soft" onClick={() => updateNow(list)}>
            {t('lists_update')}
            <span class="sr-only"> {name}</span>
          </Button>
        </div>
      )}
      <Looked list={list} />
      {damaged && <Notice tone="due">{t(isFile ? 'lists_damagedFile' : 'lists_damaged')}</Notice>}
      {ours.length > 0 && <Notice>{t('lists_ours', { names: ours.join(', ') })}</Notice>}
    </li>
  );
}

function Looked({ list }: { list: Blocklist }) {
  const { source, outcome, checkedAt, updatedAt } = list;
  if ('file' in source || (outcome === 'updated' && checkedAt === updatedAt)) return null;
  const said = t('lists_looked', { when: dayAndTime(checkedAt), outcome: tFor('listOutcome', outcome) });
  if (outcome === 'same' || outcome === 'updated')
    return (
      <p class="small soft list-said" role="status">
        {said}
      </p>
    );
  const shorter = (
    <Button small onClick={() => updateNow(list, true)}>
      {t('lists_takeShrunk')}
    </Button>
  );
  return (
    <Notice live tone="due" action={outcome === 'shrunk' && shorter}>
      <div>{said}</div>
      <div>{t('lists_stays', { when: dayAndTime(updatedAt) })}</div>
    </Notice>
  );
}
