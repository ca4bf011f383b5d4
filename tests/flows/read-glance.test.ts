import { describe, expect, test } from 'vitest';
import type { ReminderId } from '../../src/backup/cadence';
import type { Copy } from '../../src/backup/copy';
import { type GlanceParts, glance } from '../../src/flows/read-glance';
import { leakIn, openIncident } from '../../src/recovery/incident';
import type { Alert } from '../../src/sessions/alert';

const now = 1_000_000;
const proof = {
  at: now,
  by: 'recovery-key',
  digest: 'd',
  counter: 4,
  restorable: 1,
  total: 1,
  newer: 0,
  missing: 0,
  damaged: 0,
} as const;
const copy: Copy = { id: 'c', kind: 'age-file', madeAt: now, counter: 4, digest: 'd', keys: 1, proof, drills: 1 };
const alert: Alert = { id: 'a', at: now, level: 2, signal: 'unmatchedSignIn', rows: [] };
const settled: GlanceParts = {
  vault: 'locked',
  alerts: [],
  copies: [copy],
  watch: { on: true, since: 1, listReadAt: 2 },
  keys: 1,
  reminders: true,
};
const incident = openIncident('i', 'account-key', now);
const leaked = leakIn(incident, { kind: 'account-key', host: 'a.test', by: 'filled' }, now);
const asked = { ...leaked, facts: { ...leaked.facts, reset: { requestedAt: now } } };

const remind = (id: ReminderId) => ({ reminder: { id, canSnooze: false } });

describe('the next action', () => {
  const table: [string, Partial<GlanceParts>, string, string][] = [
    ['all is well', {}, 'nothing', 'calm'],
    ['a question waits', { alerts: [alert] }, 'answerAlert', 'due'],
    ['a grave alert waits', { alerts: [{ ...alert, level: 3 }] }, 'answerAlert', 'alert'],
    ['the alert is answered', { alerts: [{ ...alert, answer: 'me' }] }, 'nothing', 'calm'],
    ['a mere review mark', { alerts: [{ ...alert, level: 1 }] }, 'nothing', 'calm'],
    ['an incident is open', { incident }, 'continueGuide', 'due'],
    ['an alert is graver than the guide', { incident, alerts: [alert] }, 'answerAlert', 'due'],
    ['a key got out', { incident: leaked }, 'changeKey', 'alert'],
    ['a key that got out comes before every question', { incident: leaked, alerts: [alert] }, 'changeKey', 'alert'],
    ['the change is under way', { incident: asked }, 'continueGuide', 'due'],
    ['a loss comes before the set-up', { incident, vault: 'none' }, 'continueGuide', 'due'],
    ['no vault', { vault: 'none', keys: 0, copies: [] }, 'setUp', 'due'],
    ['no key yet', { keys: 0 }, 'addKey', 'due'],
    ['no copy of what is in the vault', remind('makeCopy'), 'makeCopy', 'due'],
    ['never drilled', remind('setUpDrill'), 'drillCopy', 'due'],
    ['drill due', remind('drill'), 'drillCopy', 'due'],
    ['the passphrase was not typed for long', remind('recall'), 'recallPassphrase', 'due'],
    ['a reset is ahead: the guide says so itself', { ...remind('beforeReset'), incident }, 'continueGuide', 'due'],
    ['list never read', { watch: { on: true } }, 'openSignInList', 'calm'],
    ['watch off', { watch: { on: false } }, 'nothing', 'calm'],
    ['reminders off', { reminders: false, ...remind('makeCopy') }, 'nothing', 'calm'],
    ['reminders off does not hide a loss', { reminders: false, incident }, 'continueGuide', 'due'],
    ['on an imitation', { site: { host: 'tokem.im', severity: 'imitation' } }, 'nothing', 'alert'],
    ['a private window asks for nothing', { vault: 'notHere', keys: 0, copies: [] }, 'nothing', 'calm'],
    ['vault damaged', { vault: 'damaged' }, 'nothing', 'alert'],
  ];
  test.each(table)('%s', (_name, change, next, shield) => {
    expect(glance({ ...settled, ...change })).toMatchObject({ next, shield });
  });
});
