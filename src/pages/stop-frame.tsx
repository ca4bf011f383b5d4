import './warning/warning.css';
import type { ComponentChildren } from 'preact';
import { t } from '../i18n/t';
import { Shield } from '../ui/shield';

/** A page in place of one that was stopped: what happened in a band across the top, what to do below. */
export function StopFrame(props: {
  tone?: 'calm' | 'due' | 'alert';
  title: string;
  text: string;
  children: ComponentChildren;
}) {
  const { tone = 'alert' } = props;
  return (
    <div class={`stop ${tone}`}>
      <header class="stop-band">
        <div>
          <Shield state={tone} size={112} />
          <div>
            <h1>{props.title}</h1>
            <p>{props.text}</p>
          </div>
        </div>
      </header>
      <main class="stack">{props.children}</main>
      <footer>
        {t('appName')} · {t('unofficial_line')}
      </footer>
    </div>
  );
}
