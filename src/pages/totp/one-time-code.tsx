import './one-time-code.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { Button } from '../../ui/button';
import { Ring } from '../../ui/ring';
import { codeAt } from '../../vault/totp';

/** The code of this moment, with a ring that runs out. Made here, so that it never leaves the page. */
export function OneTimeCode({ uri, large }: { uri: string; large?: boolean }) {
  const [now, setNow] = useState(Date.now);
  const [copied, setCopied] = useState<string>();
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const made = codeAt(uri, now);
  if (!made) return null;
  const { code, leftMs, periodMs } = made;
  const seconds = Math.ceil(leftMs / 1000);
  const half = Math.ceil(code.length / 2);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(code);
    await ask('secretCopied');
  };
  return (
    <div class={`one-time-code${large ? ' large' : ''}`}>
      <Ring
        share={leftMs / periodMs}
        tone={seconds <= 5 ? 'due' : 'good'}
        label={t('totp_left', { count: seconds })}
        size={large ? 64 : 44}
      >
        {seconds}
      </Ring>
      <span class="code mono grow">
        <span>{code.slice(0, half)}</span>
        <span>{code.slice(half)}</span>
      </span>
      <Button small icon="copy" onClick={copy}>
        {t(copied === code ? 'totp_copied' : 'action_copy')}
      </Button>
    </div>
  );
}
