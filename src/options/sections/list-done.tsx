import type { ComponentChildren } from 'preact';
import { t, tFor } from '../../i18n/t';
import { Notice } from '../../ui/notice';
import type { Done } from '../list-acts';
import { numberOf } from './blocklist-row';

/** How adding a list went. */
export function ListDone({ done, action }: { done: Done; action?: ComponentChildren }) {
  if (!done.ok)
    return (
      <Notice live tone="due" action={action}>
        {tFor('listOutcome', done.why)}
      </Notice>
    );
  const { list } = done;
  return (
    <Notice live tone="good">
      {list ? t('lists_done', { name: list.name, number: numberOf(list.entries) }) : tFor('listOutcome', 'updated')}
    </Notice>
  );
}
