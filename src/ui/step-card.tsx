import './step-card.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon';

export type StepState = 'done' | 'next' | 'later' | 'not-applicable';

/** One step of a guide. The owner says which is open; the state is told in words (`stateLabel`), not by colour alone. */
export function StepCard(props: {
  number: number;
  title: ComponentChildren;
  state: StepState;
  stateLabel: string;
  open: boolean;
  onToggle: (open: boolean) => void;
  children?: ComponentChildren;
}) {
  const id = useId();
  return (
    <li class={`step-card ${props.state}`} aria-current={props.state === 'next' ? 'step' : undefined}>
      <h2>
        <button
          type="button"
          class="step-head"
          aria-expanded={props.open}
          aria-controls={id}
          onClick={() => props.onToggle(!props.open)}
        >
          <span class="step-number" aria-hidden="true">
            {props.state === 'done' ? <Icon name="tick" size={18} heavy /> : props.number}
          </span>
          <span class="grow">
            <span class="step-title">{props.title}</span>
            <span class="step-state">{props.stateLabel}</span>
          </span>
          <span class="chevron">
            <Icon name="down" size={18} />
          </span>
        </button>
      </h2>
      <div id={id} class="step-body stack" hidden={!props.open}>
        {props.open && props.children}
      </div>
    </li>
  );
}
