import './bring-rows.css';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { Segments } from '../../ui/segments';
import { AddRow } from './add-row';
import { PasteList } from './paste-list';

/** Another way in for sign-ins that the watch cannot read off the page: pasted, or written down. */
export function BringRows(props: { account: string; open: boolean; again: () => Promise<void>; now: number }) {
  const { account, open, again, now } = props;
  const [way, setWay] = useState<'paste' | 'hand'>('paste');
  const [added, setAdded] = useState(0);
  const done = async (count: number) => {
    setAdded(count);
    await again();
  };
  return (
    <Card>
      <details class="bring-rows" open={open}>
        <summary>
          <Icon name="plus" size={18} />
          <span class="grow">
            <b>{t('sessions_bringTitle')}</b>
            <span class="small soft">{t('sessions_bringText')}</span>
          </span>
          <Icon name="down" size={16} />
        </summary>
        <div class="stack">
          <Segments<'paste' | 'hand'>
            legend={t('sessions_bringTitle')}
            value={way}
            onChange={(next) => {
              setWay(next);
              setAdded(0);
            }}
            options={[
              { value: 'paste', title: t('sessions_bringPaste') },
              { value: 'hand', title: t('sessions_bringHand') },
            ]}
          />
          {added > 0 && (
            <Notice tone="good" live>
              {t('sessions_brought', { count: added })}
            </Notice>
          )}
          {way === 'paste' ? (
            <PasteList account={account} now={now} onDone={done} onStart={() => setAdded(0)} />
          ) : (
            <AddRow account={account} onDone={done} onStart={() => setAdded(0)} />
          )}
        </div>
      </details>
    </Card>
  );
}
