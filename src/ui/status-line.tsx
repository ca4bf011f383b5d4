import './status-line.css';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** What just happened, in passing. The region is always there, so that a screen reader notices the text. */
export function StatusLine({ children }: { children?: ComponentChildren }) {
  return (
    <div class="status-line" role="status">
      {children && (
        <div>
          <Icon name="tick" size={16} heavy />
          <span>{children}</span>
        </div>
      )}
    </div>
  );
}
