import './tile.css';
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

/** A way to another screen, with what stands there. `mark` replaces the icon, e.g. by a ring. */
export function Tile(props: {
  icon: IconName;
  title: ComponentChildren;
  text?: ComponentChildren;
  tone?: 'due' | 'alert';
  mark?: ComponentChildren;
  onClick: () => unknown;
}) {
  return (
    <button type="button" class={`tile ${props.tone ?? ''}`} onClick={() => void props.onClick()}>
      {props.mark ?? (
        <span class="mark">
          <Icon name={props.icon} size={22} />
        </span>
      )}
      <span class="grow">
        <b>{props.title}</b>
        {props.text && <span class="tile-text">{props.text}</span>}
      </span>
      <Icon name="next" size={18} />
    </button>
  );
}
