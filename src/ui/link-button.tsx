import './button.css';
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

/** Looks like a link, acts like a button: for the second-best way on. */
export function LinkButton(props: {
  children: ComponentChildren;
  onClick: () => unknown;
  icon?: IconName;
  tone?: 'calm' | 'danger';
  disabled?: boolean;
}) {
  return (
    <button
      type="button"
      class={`link-button ${props.tone ?? ''}`}
      aria-disabled={props.disabled ? 'true' : undefined}
      onClick={() => !props.disabled && void props.onClick()}
    >
      {props.icon && <Icon name={props.icon} size={16} />}
      <span>{props.children}</span>
    </button>
  );
}
