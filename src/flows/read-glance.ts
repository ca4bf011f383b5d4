import type { ReminderId } from '../backup/cadence';
import type { Glance, NextAction } from '../messages/protocol';
import { isFinished, plan } from '../recovery/plan';
import { steps } from '../recovery/steps';
import { isChangeUrgent } from '../recovery/triage';

export type GlanceParts = Pick<
  Glance,
  'vault' | 'healed' | 'inboxTrouble' | 'alerts' | 'copies' | 'incident' | 'watch' | 'site' | 'reminder'
> & {
  keys: number;
  reminders: boolean;
};

/** The state at a glance, and the one thing to do next. */
export function glance({ keys, reminders, ...parts }: GlanceParts): Glance {
  const next = nextAction({ ...parts, keys, reminders });
  return { ...parts, next, shield: shield(parts, next) };
}

function shield({ alerts, vault, site }: Pick<GlanceParts, 'alerts' | 'vault' | 'site'>, next: NextAction) {
  // A mere question is not red: only what is grave alarms.
  const isGrave = alerts.some(({ level, answer }) => level === 3 && answer === undefined);
  if (isGrave || next === 'changeKey' || vault === 'damaged' || site?.severity === 'imitation') return 'alert' as const;
  return next === 'nothing' || next === 'openSignInList' ? ('calm' as const) : ('due' as const);
}

/** In order of urgency: a key that got out, what somebody else may be doing, the loss at hand, then what protects from the next one. */
export function nextAction({ vault, alerts, incident, keys, watch, reminders, reminder }: GlanceParts): NextAction {
  if (incident && isChangeUrgent(incident.facts)) return 'changeKey';
  if (alerts.some(({ level, answer }) => level >= 2 && answer === undefined)) return 'answerAlert';
  if (incident && !isFinished(plan(incident.facts, steps))) return 'continueGuide';
  if (vault === 'none') return 'setUp';
  if (!reminders || vault === 'notHere') return 'nothing';
  if (keys === 0) return 'addKey';
  if (reminder) return actionOf[reminder.id];
  if (watch.on && watch.listReadAt === undefined) return 'openSignInList';
  return 'nothing';
}

/** What clears each reminder. */
const actionOf: Record<ReminderId, NextAction> = {
  makeCopy: 'makeCopy',
  setUpDrill: 'drillCopy',
  beforeReset: 'drillCopy',
  drill: 'drillCopy',
  recall: 'recallPassphrase',
};
