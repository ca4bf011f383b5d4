import './bottom-nav.css';
import { Icon, type IconName } from './icon';

export interface NavItem<T extends string> {
  id: T;
  label: string;
  icon: IconName;
  /** A dot, and what it means. */
  badge?: { tone: 'due' | 'alert'; label: string } | undefined;
}

export function BottomNav<T extends string>(props: {
  label: string;
  items: readonly NavItem<T>[];
  current: T | undefined;
  onGo: (id: T) => void;
}) {
  return (
    <nav class="bottom-nav" aria-label={props.label}>
      {props.items.map(({ id, label, icon, badge }) => (
        <button
          key={id}
          type="button"
          aria-current={id === props.current ? 'page' : undefined}
          onClick={() => props.onGo(id)}
        >
          <Icon name={icon} size={22} />
          <span>{label}</span>
          {badge && (
            <span class={`badge ${badge.tone}`}>
              <span class="sr-only">{badge.label}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
