import './button.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon';

export interface ButtonProps {
  children: ComponentChildren;
  /** A promise makes the button busy until it settles; a second press meanwhile does nothing. */
  onClick?: () => unknown;
  kind?: 'primary' | 'soft' | 'quiet' | 'danger';
  type?: 'button' | 'submit';
  icon?: IconName;
  busy?: boolean;
  disabled?: boolean;
  wide?: boolean;
  small?: boolean;
  /** Id of the text that explains the button, or why it is disabled. */
  describedBy?: string;
}

export function Button(props: ButtonProps) {
  const { children, onClick, kind = 'quiet', type = 'button', icon, disabled, wide, small, describedBy } = props;
  const [working, setWorking] = useState(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const busy = working || props.busy === true;
  const still = busy || disabled === true;
  // aria-disabled instead of disabled: the focus stays where the user left it.
  const press = (event: Event) => {
    if (still) return event.preventDefault();
    const result = onClick?.();
    if (!(result instanceof Promise)) return;
    setWorking(true);
    void result.finally(() => here.current && setWorking(false));
  };
  return (
    <button
      type={type}
      class={`button ${kind}${wide ? ' wide' : ''}${small ? ' small' : ''}`}
      aria-disabled={still ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-describedby={describedBy}
      onClick={press}
    >
      {busy ? <span class="spin" /> : icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
    </button>
  );
}
