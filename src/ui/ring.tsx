import './ring.css';
import type { ComponentChildren } from 'preact';

/** A share as a ring, e.g. how much of the vault a copy is proven to restore. `label` says it in words. */
export function Ring(props: {
  /** 0–1; clamped. */
  share: number;
  tone?: 'good' | 'due' | 'alert' | 'plain';
  label: string;
  size?: number;
  children?: ComponentChildren;
}) {
  const size = props.size ?? 44;
  const width = Math.max(4, size / 10);
  const radius = (size - width) / 2;
  const round = 2 * Math.PI * radius;
  const share = Math.min(1, Math.max(0, props.share));
  const line = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', 'stroke-width': width };
  return (
    <span class={`ring ${props.tone ?? 'plain'}`} role="img" aria-label={props.label}>
      <svg width={size} height={size} aria-hidden="true">
        <circle class="base" {...line} />
        {share > 0 && (
          <circle
            class="part"
            {...line}
            stroke-linecap="round"
            stroke-dasharray={round}
            stroke-dashoffset={round * (1 - share)}
          />
        )}
      </svg>
      <span class="ring-mid" aria-hidden="true">
        {props.children}
      </span>
    </span>
  );
}
