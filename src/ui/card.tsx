import './card.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export function Card(props: {
  children?: ComponentChildren;
  title?: ComponentChildren;
  text?: ComponentChildren;
  roomy?: boolean;
  sunk?: boolean;
}) {
  const id = useId();
  return (
    <section
      class={`card stack${props.roomy ? ' roomy' : ''}${props.sunk ? ' sunk' : ''}`}
      aria-labelledby={props.title ? id : undefined}
    >
      {(props.title || props.text) && (
        <div class="stack tight">
          {props.title && <h2 id={id}>{props.title}</h2>}
          {props.text && <p class="soft">{props.text}</p>}
        </div>
      )}
      {props.children}
    </section>
  );
}
