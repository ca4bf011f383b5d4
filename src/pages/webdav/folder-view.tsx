import '../distant.css';
import { copyPanel } from '../../copy-panel';
import type { FolderCopy, ShownConnection } from '../../flows/webdav-copy';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { DistantRow } from '../distant-row';
import type { DistantCopy } from '../try-copy';
import { useDistant } from '../use-distant';
import { day } from '../when';
import { davWords, placeOf } from './words';

interface Props {
  connection: ShownConnection;
  vaultCounter: number;
  onChange: () => unknown;
  onGone: () => unknown;
}

/** The connected folder: a new copy, what lies there, and trying it. */
export function FolderView({ connection, vaultCounter, onChange, onGone }: Props) {
  const { there, known, look, tryCopy, copy, made, trying } = useDistant(() => copyPanel.webdav.list());
  const makeCopy = () =>
    copy(async () => {
      const done = await copyPanel.webdav.copy();
      return done.ok
        ? { tone: 'good', title: t('webdav_copied'), text: t('webdav_copied_text', { file: done.name }) }
        : { tone: 'due', title: t('webdav_notCopied'), text: davWords(done) };
    });
  if (trying) return trying;
  const found = there.value;
  const copies = found?.ok ? found.copies : [];
  return (
    <>
      <Card roomy>
        <div class="distant-head">
          <span class="mark">
            <Icon name="globe" size={30} />
          </span>
          <div class="grow">
            <b>{placeOf(connection.url)}</b>
            <span class="small soft">{t('webdav_as', { user: connection.user })}</span>
          </div>
          <Button kind="primary" icon="plus" onClick={makeCopy}>
            {t('webdav_copy')}
          </Button>
        </div>
      </Card>
      {made}
      <Card roomy title={t('webdav_there')} text={t('webdav_there_text')}>
        {!found ? (
          <Skeleton label={t('status_wait')} lines={3} />
        ) : !found.ok ? (
          <Notice
            tone="due"
            live
            title={t('webdav_notRead')}
            action={
              <Button small onClick={look}>
                {t('action_tryAgain')}
              </Button>
            }
          >
            {davWords(found)}
          </Notice>
        ) : copies.length === 0 ? (
          <p class="soft">{t('webdav_empty')}</p>
        ) : (
          <ul class="distant-list">
            {copies.map((one) => (
              <DistantRow
                key={one.name}
                title={dayOf(one)}
                text={[
                  t('distant_state', { counter: one.counter }),
                  t(one.isOwn ? 'webdav_own' : 'webdav_other'),
                  one.bytes !== undefined && t('drill_bytes', { count: one.bytes }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                counter={one.counter}
                vaultCounter={vaultCounter}
                known={known?.find(({ id }) => id === one.digest)}
                onTry={() => tryCopy(distant(one))}
              />
            ))}
          </ul>
        )}
      </Card>
      <div class="row wrap between">
        <LinkButton onClick={onChange}>{t('webdav_change')}</LinkButton>
        <Confirm
          small
          ask={t('webdav_disconnect')}
          question={t('webdav_disconnect_question')}
          confirm={t('webdav_disconnect')}
          cancel={t('action_cancel')}
          onConfirm={() => copyPanel.webdav.disconnect().then(onGone)}
        />
      </div>
    </>
  );
}

const dayOf = (copy: FolderCopy) => t('copies_of', { day: day(Date.parse(`${copy.day}T12:00:00`)) });

const distant = (copy: FolderCopy): DistantCopy => ({
  title: `${dayOf(copy)} · ${t('distant_state', { counter: copy.counter })}`,
  counter: copy.counter,
  async bring() {
    const read = await copyPanel.webdav.read(copy);
    return read.ok ? read : { ok: false, words: davWords(read) };
  },
  drill: copyPanel.webdav.drill,
});
