import './confirm.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button';
import { LinkButton } from './link-button';

/**
 * Two deliberate steps in place, no modal: first the wish, then the question with its consequence. Nothing happens on
 * the first press, and after it the focus is on the way back.
 */
export function Confirm(props: {
  /** The first step's words. */
  ask: ComponentChildren;
  question: ComponentChildren;
  confirm: ComponentChildren;
  cancel: ComponentChildren;
  onConfirm: () => unknown;
  danger?: boolean;
  /** The first step as a link instead of a button. */
  small?: boolean;
  disabled?: boolean;
  /** Milliseconds before the second step can be taken, so that a double click takes only the first. */
  pauseMs?: number;
}) {
  const [asked, setAsked] = useState(false);
  const [paused, setPaused] = useState(false);
  const { pauseMs = 0 } = props;
  useEffect(() => {
    if (!asked || pauseMs === 0) return;
    setPaused(true);
    const timer = setTimeout(() => setPaused(false), pauseMs);
    return () => clearTimeout(timer);
  }, [asked, pauseMs]);
  const box = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLSpanElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asked) box.current?.querySelector<HTMLElement>('.confirm-cancel button')?.focus();
    else if (wasAsked.current) first.current?.querySelector('button')?.focus();
    wasAsked.current = asked;
  }, [asked]);
  if (!asked) {
    const wish = () => setAsked(true);
    return (
      <span ref={first}>
        {props.small ? (
          <LinkButton tone={props.danger ? 'danger' : 'calm'} disabled={props.disabled === true} onClick={wish}>
            {props.ask}
          </LinkButton>
        ) : (
          <Button kind={props.danger ? 'danger' : 'quiet'} disabled={props.disabled === true} onClick={wish}>
            {props.ask}
          </Button>
        )}
      </span>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would promise inputs
    <div
      ref={box}
      role="group"
      class={`confirm stack tight${props.danger ? ' danger' : ''}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault(); // Esc means "no" here; it must not close the popup
        setAsked(false);
      }}
    >
      <p>{props.question}</p>
      <div class="row wrap">
        <span class="confirm-cancel">
          <Button small onClick={() => setAsked(false)}>
            {props.cancel}
          </Button>
        </span>
        <Button
          small
          kind={props.danger ? 'danger' : 'primary'}
          disabled={paused || props.disabled === true}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
      </div>
    </div>
  );
}
