import type { Copy } from '../backup/copy';
import type { Warning } from '../guard/verdict';
import { type Incident, parseIncident } from '../recovery/incident';
import { parseProfileEdits } from '../services/edits';
import { parseSettings } from '../settings/settings';
import { listOf, mapOf, textsOf } from './parse';
import { storedItem } from './stored-item';

/**
 * Everything that outlives the worker, apart from the three databases (vault, journal, mirror). No secret lies in
 * `local`. `session` is memory only and gone when the browser closes.
 */
export const state = {
  settings: storedItem('local', 'settings', parseSettings),
  profileEdits: storedItem('local', 'profileEdits', parseProfileEdits),
  trustedHosts: storedItem('local', 'trustedHosts', textsOf),
  copies: storedItem('local', 'copies', listOf<Copy>('id', 'madeAt')),
  incident: storedItem<Incident | undefined>('local', 'incident', parseIncident),
  pastIncidents: storedItem('local', 'pastIncidents', (value) =>
    (Array.isArray(value) ? value : []).flatMap((one) => parseIncident(one) ?? []),
  ),
  welcomed: storedItem('local', 'welcomed', (value) => value === true),

  warnings: storedItem('session', 'warnings', listOf<Warning>('id', 'url', 'tabId')),
  /** The popup's screen and the drafts typed into it. Drafts may hold secrets: memory only. */
  place: storedItem('session', 'place', (value) => mapOf<unknown>(value)),
};
