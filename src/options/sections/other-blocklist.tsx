import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { useBusy } from '../../pages/use-busy';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { addFromUrl, type Done, takeFile } from '../list-acts';
import { ListDone } from './list-done';

/** A list by its address, or from a file. */
export function OtherBlocklist() {
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState<Done>();
  const [chosen, setChosen] = useState<File>();
  const [busy, run] = useBusy();
  const fetchIt = async () => {
    const is = await addFromUrl(typed);
    setDone(is);
    setChosen(undefined);
    if (is.ok) setTyped('');
  };
  const read = async (file: File | undefined, evenIfShrunk = false) => {
    if (!file) return;
    setChosen(file);
    setDone(await takeFile(file, evenIfShrunk));
  };
  const shrunk = chosen && done && !done.ok && done.why === 'shrunk';
  return (
    <Card title={t('lists_other')} text={t('lists_other_text')}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void run(fetchIt);
        }}
      >
        <Field
          label={t('lists_url')}
          hint={t('lists_url_hint')}
          value={typed}
          maxLength={2000}
          onInput={(value) => {
            setTyped(value);
            setDone(undefined);
          }}
        />
        <div class="row wrap">
          <Button type="submit" kind="primary" icon="plus" busy={busy} disabled={!typed.trim()}>
            {t('lists_addUrl')}
          </Button>
          <div class="file-pick">
            <input
              type="file"
              accept=".txt,.json,.list,.hosts,text/plain,application/json"
              aria-label={t('lists_file')}
              disabled={busy}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                event.currentTarget.value = ''; // the same file can be chosen again
                void run(() => read(file));
              }}
            />
            <span class="button quiet" aria-hidden="true">
              {t('lists_file')}
            </span>
          </div>
        </div>
      </form>
      {done && (
        <ListDone
          done={done}
          action={
            shrunk && (
              <Button small onClick={() => run(() => read(chosen, true))}>
                {t('lists_takeShrunk')}
              </Button>
            )
          }
        />
      )}
    </Card>
  );
}
