import './link.css';
import { useEffect, useState } from 'preact/hooks';
import { type CheckedText, checkText } from '../../flows/check-link';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { Button } from '../../ui/button';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { TextBox } from '../../ui/text-box';
import { text, useKept } from '../place';
import { Unread } from '../vault-gate';
import { LinkAnswer } from './link-answer';
import { PictureBox } from './picture-box';
import { usePicture } from './use-picture';

const check = checkText({ judgeHost: (host) => ask('judgeHost', host), readService: () => ask('readService') });

/**
 * Paste, check, read the answer. What was typed outlives the popup; what a QR code held, and a secret, does not.
 * @param openPage in the popup: the way to the page in a tab, since choosing a file closes a popup
 */
export function LinkChecker({ openPage }: { openPage?: () => unknown }) {
  const [sent, setSent] = useKept('linkText', text);
  const [scanned, setScanned] = useState<string>();
  const [checked, setChecked] = useState<CheckedText>();
  const [failed, setFailed] = useState(false);
  const run = async (what: string) => {
    setFailed(false);
    try {
      const result = await check(what);
      if (result.secret) setSent('');
      setChecked(result);
    } catch {
      setFailed(true); // the worker did not answer: say so instead of showing nothing
    }
  };
  const picture = usePicture((found) => {
    setScanned(found);
    void run(found);
  });
  // Once, for what was handed over when the screen opened.
  useEffect(() => void (sent.trim() && run(sent)), []);
  const again = () => {
    setChecked(undefined);
    setScanned(undefined);
    setSent('');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same by keyboard
    <div
      class="link-checker stack"
      onPaste={(event) => picture.take(event.clipboardData) && event.preventDefault()}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => picture.take(event.dataTransfer) && event.preventDefault()}
    >
      {checked ? (
        <Result checked={checked} scanned={scanned} again={again} />
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (sent.trim()) void run(sent);
          }}
        >
          <TextBox label={t('link_label')} value={sent} rows={4} maxLength={40_000} onInput={setSent} />
          <Button type="submit" kind="primary" wide disabled={!sent.trim()}>
            {t('link_do')}
          </Button>
        </form>
      )}
      {failed && <Unread again={() => run(scanned ?? sent)} />}
      {!checked && <PictureBox picture={picture} openPage={openPage} />}
      <p class="small soft">{t('link_local')}</p>
    </div>
  );
}

function Result(props: { checked: CheckedText; scanned: string | undefined; again: () => void }) {
  const { checked, scanned, again } = props;
  const { links, secret, official, cut } = checked;
  return (
    <div class="stack" role="status">
      {scanned !== undefined && !secret && (
        <div class="scanned">
          <b>{t('link_qr_says')}</b>
          <bdi>{scanned.slice(0, 300)}</bdi>
        </div>
      )}
      {secret && (
        <Notice tone="alert" title={t(`linkSecret_${secret}`)}>
          {t('linkSecret_text')}
        </Notice>
      )}
      {!secret && links.length === 0 && (
        <Notice tone="due" title={t('link_none')}>
          {t('link_none_text', { official })}
        </Notice>
      )}
      {cut && <Notice>{t('link_cut')}</Notice>}
      {links.length > 1 && <p class="soft">{t('link_count', { count: links.length })}</p>}
      {links.map((link) => (
        <LinkAnswer key={link.seen} link={link} service={checked.service} official={official} />
      ))}
      <div>
        <LinkButton icon="back" onClick={again}>
          {t('link_again')}
        </LinkButton>
      </div>
    </div>
  );
}
