import '../distant.css';
import { useState } from 'preact/hooks';
import type { Generation } from '../../backup/sync-items';
import type { FolderAccess } from '../../backup/webdav/folder';
import { copyPanel } from '../../copy-panel';
import type { FolderCopy } from '../../flows/webdav-copy';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import type { ChosenFile } from '../drill/choose-file';
import { syncWords } from '../sync/words';
import { useAnswer } from '../use-answer';
import { AccessForm } from '../webdav/access-form';
import { davWords } from '../webdav/words';
import { day } from '../when';

interface Props {
  onChoose: (file: ChosenFile) => unknown;
}

/** A copy may also lie in the user's own folder. Nothing typed here is kept. */
export function FromElsewhere({ onChoose }: Props) {
  const [open, setOpen] = useState(false);
  if (open) return <FromFolder onChoose={onChoose} />;
  return (
    <div>
      <LinkButton icon="globe" onClick={() => setOpen(true)}>
        {t('restore_fromFolder')}
      </LinkButton>
    </div>
  );
}

const titleOf = (at: number, counter: number) =>
  `${t('copies_of', { day: day(at) })} · ${t('distant_state', { counter })}`;

/** What the browser brought along; nothing where it brought nothing. */
export function FromSync({ onChoose }: Props) {
  const there = useAnswer(() => copyPanel.sync.look());
  const [refused, setRefused] = useState<string>();
  const found = there.value?.generations ?? [];
  if (found.length === 0) return null;
  const take = async (one: Generation) => {
    const read = await copyPanel.sync.read(one);
    if (!read.ok) return setRefused(syncWords(read));
    return onChoose({ name: titleOf(one.madeAt, one.counter), bytes: read.bytes, where: 'sync' });
  };
  const rows = found.map((one) => ({ id: one.id, title: titleOf(one.madeAt, one.counter), take: () => take(one) }));
  return <Found title={t('restore_sync')} text={t('restore_sync_text')} rows={rows} refused={refused} />;
}

function FromFolder({ onChoose }: Props) {
  const [found, setFound] = useState<{ access: FolderAccess; copies: readonly FolderCopy[] }>();
  const [refused, setRefused] = useState<string>();
  if (!found)
    return (
      <AccessForm
        title={t('restore_fromFolder')}
        text={t('restore_fromFolder_text')}
        action={t('restore_look')}
        passing
        onAccess={async (typed) => {
          const access = { ...typed, device: '00000000' }; // only reads: no file is ever named after it
          const listed = await copyPanel.webdav.list(access);
          if (!listed.ok) return davWords(listed);
          setFound({ access, copies: listed.copies });
          return undefined;
        }}
      />
    );
  const take = async (copy: FolderCopy) => {
    const read = await copyPanel.webdav.read(copy, found.access);
    if (!read.ok) return setRefused(davWords(read));
    return onChoose({ name: nameOf(copy), bytes: read.bytes, where: 'webdav' });
  };
  const nameOf = (copy: FolderCopy) => titleOf(Date.parse(`${copy.day}T12:00:00`), copy.counter);
  const rows = found.copies.map((copy) => ({ id: copy.name, title: nameOf(copy), take: () => take(copy) }));
  const text = t(rows.length === 0 ? 'webdav_empty' : 'restore_newestFirst');
  return <Found title={t('webdav_there')} text={text} rows={rows} refused={refused} />;
}

function Found(props: {
  title: string;
  text: string;
  rows: readonly { id: string; title: string; take: () => unknown }[];
  refused: string | undefined;
}) {
  return (
    <Card roomy title={props.title} text={props.text}>
      <ul class="distant-list">
        {props.rows.map(({ id, title, take }) => (
          <li key={id}>
            <b class="grow">{title}</b>
            <Button small kind="soft" onClick={take}>
              {t('restore_take')}
            </Button>
          </li>
        ))}
      </ul>
      {props.refused && (
        <Notice tone="due" live>
          {props.refused}
        </Notice>
      )}
    </Card>
  );
}
