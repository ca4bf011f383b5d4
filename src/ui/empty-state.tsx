import './empty-state.css';
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

export function EmptyState(props: {
  icon: IconName;
  title: ComponentChildren;
  text?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class="empty-state">
      <span class="mark">
        <Icon name={props.icon} size={30} />
      </span>
      <h2>{props.title}</h2>
      {props.text && <p>{props.text}</p>}
      {props.children}
    </div>
  );
}
