import { useRef, useState } from 'preact/hooks';
import type { CopyKindId } from '../../backup/copy';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';

export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
  /** Where it was fetched from, if not from a file. */
  where?: CopyKindId;
}

/** No copy of a vault comes near this; a larger file is not even read. */
export const mostBytes = 64 * 1024 * 1024;

/** Chooses a file by button or by dropping it. */
export function ChooseFile(props: {
  file: ChosenFile | undefined;
  onChoose: (file: ChosenFile) => void;
  /** What stands in the empty box; of a copy unless it says otherwise. */
  ask?: string;
}) {
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<'drillError_tooBig' | 'drill_unreadable'>();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined | null) => {
    if (!file) return;
    if (file.size > mostBytes) return setProblem('drillError_tooBig');
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      setProblem(undefined);
      props.onChoose({ name: file.name, bytes });
    } catch {
      setProblem('drill_unreadable'); // pulled out, moved or forbidden between choosing and reading
    }
  };
  const { file } = props;
  return (
    <div class="stack tight">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        class={`drop${over ? ' over' : ''}${file ? ' chosen' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <Icon name={file ? 'tick' : 'download'} size={26} />
        <div class="grow" role="status">
          {file ? (
            <>
              <b>{file.name}</b>
              <div class="small soft">{t('drill_bytes', { count: file.bytes.length })}</div>
            </>
          ) : (
            (props.ask ?? t('drill_drop'))
          )}
        </div>
        <Button kind={file ? 'quiet' : 'soft'} onClick={() => input.current?.click()}>
          {t(file ? 'drill_otherFile' : 'drill_choose')}
        </Button>
        <input
          ref={input}
          class="sr-only"
          type="file"
          tabIndex={-1}
          aria-label={t('drill_choose')}
          onChange={(event) => {
            const { files } = event.currentTarget;
            void take(files?.[0]).then(() => {
              if (input.current) input.current.value = ''; // the same file can be chosen again
            });
          }}
        />
      </div>
      {problem && (
        <Notice tone="due" live>
          {t(problem)}
        </Notice>
      )}
    </div>
  );
}
