import { useState } from 'preact/hooks';
import { copyPanel, type ImportRow } from '../../copy-panel';
import { t, tFor } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { kindShort } from '../kinds';
import { useBusy } from '../use-busy';
import { day } from '../when';

/** What a person most likely wants: all that is missing or newer. A wallet's secret is never taken in unasked. */
const isUsual = ({ key, state }: ImportRow): boolean =>
  (state === 'new' && key.kind !== 'wallet-secret') || state === 'newer';

/** Each key of the file, how it stands to the vault, and what would become of it. */
export function Preview(props: {
  rows: readonly ImportRow[];
  skipped: number;
  filesSkipped?: number;
  fileName: string;
  onDone: (done: { added: number; replaced: number }) => void;
  back: () => unknown;
}) {
  const { rows, skipped, filesSkipped = 0, fileName, onDone, back } = props;
  const [chosen, setChosen] = useState<ReadonlySet<ImportRow>>(() => new Set(rows.filter(isUsual)));
  const [refused, setRefused] = useState<string>();
  const [busy, run] = useBusy();
  const flip = (row: ImportRow) => {
    const next = new Set(chosen);
    if (!next.delete(row)) next.add(row);
    setChosen(next);
  };
  const take = async () => {
    const done = await copyPanel.importKeys([...chosen]);
    if (!done.ok) return setRefused(tFor('vaultError', done.why));
    onDone(done);
  };
  const wallet = rows.some(({ key, state }) => key.kind === 'wallet-secret' && state === 'new');
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(take);
      }}
    >
      <Card roomy title={t('import_found', { count: rows.length })} text={fileName}>
        <ul class="import-rows">
          {rows.map((row) => (
            <li key={row.key.id}>
              <Row row={row} checked={chosen.has(row)} onFlip={() => flip(row)} />
            </li>
          ))}
        </ul>
        {skipped > 0 && <p class="small soft">{t('import_skipped', { count: skipped })}</p>}
        {filesSkipped > 0 && <p class="small soft">{t('import_filesSkipped', { count: filesSkipped })}</p>}
      </Card>
      {wallet && (
        <Notice tone="due" title={t('import_wallet')}>
          {t('import_wallet_text')}
        </Notice>
      )}
      <Notice tone="info">{t('import_fileAfter')}</Notice>
      {refused && (
        <Notice tone="due" live title={t('import_notRead')}>
          {refused}
        </Notice>
      )}
      <div class="row wrap">
        <Button kind="primary" type="submit" busy={busy} disabled={chosen.size === 0}>
          {t('import_do', { count: chosen.size })}
        </Button>
        <LinkButton tone="calm" onClick={back}>
          {t('drill_otherFile')}
        </LinkButton>
      </div>
    </form>
  );
}

function Row({ row, checked, onFlip }: { row: ImportRow; checked: boolean; onFlip: () => unknown }) {
  const { key, state, knownAt } = row;
  const files = key.attachments?.length ?? 0;
  const about = [kindShort(key.kind), key.account, files > 0 ? t('import_rowFiles', { count: files }) : '']
    .filter(Boolean)
    .join(' · ');
  return (
    <label class={`import-row ${state}`}>
      <input type="checkbox" checked={checked} disabled={state === 'same'} onChange={() => void onFlip()} />
      <span class="grow">
        <b>{key.label}</b>
        <span class="small soft"> {about}</span>
        <br />
        <span class="small">{tFor('importState', `${state}_text`, { at: day(knownAt ?? key.changedAt) })}</span>
      </span>
      <span class={`import-state ${state}`}>{tFor('importState', state)}</span>
    </label>
  );
}
