import './page-shell.css';
import type { ComponentChildren } from 'preact';
import { Shield } from './shield';

/** The frame of a full-tab page: brand, one column, the unofficial line. */
export function PageShell(props: {
  brand: string;
  /** The page's only h1. */
  title?: ComponentChildren;
  lead?: ComponentChildren;
  /** Right of the brand, e.g. a step counter. */
  aside?: ComponentChildren;
  foot?: ComponentChildren;
  wide?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={`page-shell${props.wide ? ' wide' : ''}`}>
      <header class="no-print">
        <div class="brand grow">
          <Shield state="calm" size={34} />
          <span>{props.brand}</span>
        </div>
        {props.aside}
      </header>
      <main class="stack loose">
        {props.title && (
          <div>
            <h1>{props.title}</h1>
            {props.lead && <p class="lead">{props.lead}</p>}
          </div>
        )}
        {props.children}
      </main>
      {props.foot && <footer class="no-print">{props.foot}</footer>}
    </div>
  );
}
