import './timeline.css';
import type { ComponentChildren } from 'preact';

export interface TimelineLine {
  id: string;
  /** Epoch ms. */
  at: number;
  /** The time, in the user's words. */
  when: string;
  text: ComponentChildren;
  tone?: 'due' | 'alert';
}

export function Timeline({ lines, label }: { lines: readonly TimelineLine[]; label: string }) {
  return (
    <ol class="timeline" aria-label={label}>
      {lines.map((line) => (
        <li key={line.id} class={line.tone}>
          <time dateTime={new Date(line.at).toISOString()}>{line.when}</time>
          {line.text}
        </li>
      ))}
    </ol>
  );
}
