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
      <h3>{props.title}</h3>
      {props.text && <p>{props.text}</p>}
      {props.children}
    </div>
  );
}
