import { isCredential } from './credential-fields';
import { isEditable } from './editing';
import { innermost } from './innermost';
import { type HeldInput, putBack } from './put-back';

/**
 * `nothing` passes all through; `credentials` holds what goes into credential fields, `editing` what goes into any field,
 * `all` every key there is.
 */
export type Scope = 'nothing' | 'credentials' | 'editing' | 'all';

export const heldTypes = ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste', 'drop', 'submit'] as const;
export interface HoldRules {
  /** Asked anew at every event, with what it goes to. */
  scope(target: unknown): Scope;
  /** Asked of everything before it is put back; after a no all the rest is forgotten. */
  allows(input: HeldInput): boolean;
  /** Something was held that was to go there. */
  held(target: unknown): void;
}

/** Nobody types more than this while a worker answers; the rest is dropped. */
const mostHeld = 2000;

/**
 * Keeps input from the page while it is not known whose page it is. It hears of events before anybody else does, so that
 * a page's own keylogger is not even called. What was held is put back on release.
 */
export function holdInput({ scope, allows, held: tell }: HoldRules) {
  let held: HeldInput[] = [];

  const holds = (now: Scope, target: unknown): boolean =>
    now === 'all' || (now === 'editing' && isEditable(target)) || (now !== 'nothing' && isCredential(target));

  return {
    /** One of `heldTypes`. Answers whether nobody else hears of it. */
    hear(event: Event): boolean {
      if (!event.isTrusted) return false;
      const target = innermost(event.composedPath()[0]);
      const now = scope(target);
      if (now === 'nothing' || (now !== 'all' && (event.type === 'submit' || !holds(now, target)))) return false;
      const kept = keep(event, target);
      if (!kept && now !== 'all') return false;
      event.stopImmediatePropagation();
      if (!kept) return true;
      event.preventDefault();
      if (kept !== 'dropped' && held.length < mostHeld) held.push(kept);
      tell(target);
      return true;
    },

    /** Puts back what is no longer held. */
    release(): void {
      const all = held;
      held = [];
      for (const input of all) {
        if (holds(scope(input.field), input.field)) held.push(input);
        else if (allows(input)) putBack([input]);
        else {
          held = [];
          return;
        }
      }
    },
    forget(): void {
      held = [];
    },
  };
}

/** What the event would have done; `dropped` when it must not happen and has no place to be put back to. */
function keep(event: Event, target: unknown): HeldInput | 'dropped' | undefined {
  const field = target instanceof HTMLElement ? target : undefined;
  const text = (data: string | null | undefined): HeldInput | 'dropped' =>
    field && data ? { does: 'type', field, text: data } : 'dropped';
  // A key press whose key down was held does not happen: one that does began before the hold, and would be lost.
  if (event instanceof KeyboardEvent) return event.type === 'keyup' ? heldKey(event) : keyOf(event, field);
  if (event instanceof ClipboardEvent) return text(event.clipboardData?.getData('text/plain'));
  if (event instanceof DragEvent) return text(event.dataTransfer?.getData('text/plain'));
  if (event instanceof SubmitEvent)
    return event.target instanceof HTMLFormElement
      ? { does: 'submit', field: event.target, by: event.submitter }
      : 'dropped';
  if (!event.cancelable) return undefined; // composition cannot be held
  return event instanceof InputEvent && event.inputType.startsWith('insert') ? text(event.data) : 'dropped';
}

function keyOf(event: KeyboardEvent, field: HTMLElement | undefined): HeldInput | 'dropped' | undefined {
  const shortcut = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  if (shortcut || event.isComposing) return undefined;
  if (event.key.length === 1) return field ? { does: 'type', field, text: event.key } : 'dropped';
  const does = ({ Enter: 'enter', Backspace: 'delete', Delete: 'forwardDelete' } as const)[event.key];
  if (!does) return undefined; // Tab, arrows and the like do their work, unheard
  return field ? { does, field } : 'dropped';
}

const heldKey = ({ key }: KeyboardEvent) => (key.length === 1 || key === 'Enter' ? ('dropped' as const) : undefined);
