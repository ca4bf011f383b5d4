import './notice.css';
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

export type Tone = 'info' | 'good' | 'due' | 'alert';
const icons: Record<Tone, IconName> = { info: 'info', good: 'tick', due: 'due', alert: 'alert' };

/** `live` for what appears in answer to an action: it is then read aloud (alert at once, the rest politely). */
export function Notice(props: {
  tone?: Tone;
  title?: ComponentChildren;
  children?: ComponentChildren;
  action?: ComponentChildren;
  live?: boolean;
}) {
  const tone = props.tone ?? 'info';
  return (
    <div class={`notice ${tone}`} role={props.live ? (tone === 'alert' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[tone]} />
      <div class="grow">
        {props.title && <strong>{props.title}</strong>}
        {props.children && <div>{props.children}</div>}
        {props.action && <div class="notice-action">{props.action}</div>}
      </div>
    </div>
  );
}
