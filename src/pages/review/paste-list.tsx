import { useState } from 'preact/hooks';
import { broughtReport, readPaste } from '../../flows/bring-rows';
import { t, timeTag } from '../../i18n/t';
import { ask } from '../../messages/send';
import type { RawRow } from '../../sessions/report';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextBox } from '../../ui/text-box';
import { deviceWords, outcomeWords, timeWords } from './words';

type Found = readonly RawRow[] | 'nothing' | undefined;

/** A list copied from the site's page: what was understood is shown before anything is kept. */
export function PasteList(props: {
  account: string;
  now: number;
  onDone: (count: number) => Promise<void>;
  onStart: () => unknown;
}) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState(false);
  const look = (text: string, html: string) => {
    props.onStart();
    setFailed(false);
    setText(text);
    setFound(text.trim() === '' ? undefined : (readPaste({ text, html }, Date.now(), timeTag())?.rows ?? 'nothing'));
  };
  const keep = async () => {
    if (!Array.isArray(found)) return;
    try {
      const count = await ask('bringRows', { ...broughtReport(found, 'pasted', Date.now()), to: props.account });
      look('', '');
      await props.onDone(count);
    } catch {
      setFailed(true); // said below the button; the rows are still there
    }
  };
  return (
    <div
      class="stack"
      onPaste={(event) => {
        const data = event.clipboardData;
        const html = data?.getData('text/html') ?? '';
        if (!html || !data) return;
        event.preventDefault();
        look(data.getData('text/plain'), html);
      }}
    >
      <TextBox
        label={t('sessions_pasteLabel')}
        value={text}
        onInput={(next) => look(next, '')}
        rows={4}
        maxLength={200_000}
      />
      {found === 'nothing' && (
        <Notice tone="due" live>
          {t('sessions_pasteNothing')}
        </Notice>
      )}
      {Array.isArray(found) && (
        <>
          <Preview rows={found} now={props.now} />
          <div>
            <Button kind="primary" icon="plus" onClick={keep}>
              {t('sessions_pasteKeep', { count: found.length })}
            </Button>
          </div>
        </>
      )}
      {failed && (
        <Notice tone="alert" live>
          {t('sessions_bringFailed')}
        </Notice>
      )}
    </div>
  );
}

/** What was understood, row by row; what was not certain says so. */
function Preview({ rows, now }: { rows: readonly RawRow[]; now: number }) {
  return (
    <section class="stack tight" aria-label={t('sessions_pasteUnderstood')}>
      <p class="small">
        <b>{t('sessions_pasteUnderstood')}</b>
      </p>
      <ul class="sign-ins preview">
        {rows.map((row, nth) => (
          <li key={nth}>
            <b>{row.at === null ? t('sessions_noTime') : timeWords(row.at, now, row.granularityMs)}</b>
            <div class="small soft">
              {[
                deviceWords({ browser: row.browser ?? '', os: row.os ?? '' }) ?? t('sessions_noDevice'),
                row.place,
                row.ip,
                outcomeWords({ what: row.what, outcome: row.outcome }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
