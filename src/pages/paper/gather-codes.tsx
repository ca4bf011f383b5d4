import './gather-codes.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { missingOf } from '../../backup/paper/parts';
import { t, tFor } from '../../i18n/t';
import { Button } from '../../ui/button';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Camera } from './camera';
import { type LastRead, useCodes } from './use-codes';

/** Reads a paper copy back: pictures, pasted texts, the camera, in any order, until no code is missing. */
export function GatherCodes({ onWhole }: { onWhole: (bytes: Uint8Array) => void }) {
  const codes = useCodes(onWhole);
  const [filming, setFilming] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { takeFiles, takeText } = codes;
  const takers = useRef({ takeFiles, takeText });
  takers.current = { takeFiles, takeText };
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      const isTyping = event.target instanceof HTMLInputElement;
      if (!data || isTyping) return; // a pasted recovery key is not a code
      event.preventDefault();
      if (data.files.length > 0) void takers.current.takeFiles([...data.files]);
      else takers.current.takeText(data.getData('text/plain'));
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, []);
  const { parts } = codes.gathered;
  const total = parts[0]?.total ?? 0;
  const missing = missingOf(codes.gathered);
  const whole = total > 0 && missing.length === 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same by keyboard
    <div
      class="gather stack"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void takeFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <div class={`gather-box${whole ? ' whole' : ''}`}>
        <p role="status" class="gather-count">
          {total === 0 ? t('paper_none') : t('paper_read', { count: parts.length, total })}
        </p>
        {total > 0 && (
          <ol class="gather-codes" aria-hidden="true">
            {Array.from({ length: total }, (_, at) => (
              <li key={at} class={missing.includes(at + 1) ? '' : 'here'}>
                {at + 1}
              </li>
            ))}
          </ol>
        )}
        {missing.length > 0 && missing.length <= 12 && (
          <p class="small soft">{t('paper_missing', { numbers: missing.join(', ') })}</p>
        )}
      </div>
      {!whole && (
        <>
          <div class="row wrap">
            <Button kind="soft" icon="scan" busy={codes.reading} onClick={() => input.current?.click()}>
              {t('paper_pictures')}
            </Button>
            <Button icon="eye" onClick={() => setFilming(!filming)}>
              {t(filming ? 'paper_camera_off' : 'paper_camera')}
            </Button>
          </div>
          <p class="small soft">{t('paper_ways')}</p>
        </>
      )}
      {filming && !whole && <Camera onText={takeText} />}
      <Said last={codes.last} whole={whole} />
      {total > 0 && (
        <div>
          <LinkButton tone="calm" onClick={codes.again}>
            {t('paper_startOver')}
          </LinkButton>
        </div>
      )}
      <input
        ref={input}
        class="sr-only"
        type="file"
        multiple
        accept="image/*,.txt"
        tabIndex={-1}
        aria-label={t('paper_pictures')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = ''; // the same picture can be chosen again
          void takeFiles(files);
        }}
      />
    </div>
  );
}

/** What the last code or picture was, where it was not simply the next one. */
function Said({ last, whole }: { last: LastRead | undefined; whole: boolean }) {
  if (!last || whole || last.what === 'added') return null;
  if (last.what === 'picture')
    return (
      <Notice tone="due" live>
        {tFor('link_qr', last.why)}
      </Notice>
    );
  return (
    <Notice tone={last.what === 'again' ? 'info' : 'due'} live>
      {tFor('paper_got', last.what, { number: last.number ?? 0 })}
    </Notice>
  );
}
