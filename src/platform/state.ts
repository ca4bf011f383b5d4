import { parseCadence } from '../backup/cadence';
import type { Copy } from '../backup/copy';
import { parseOldCopies } from '../backup/old-copies';
import { parseBlocklists } from '../guard/blocklist/blocklist';
import { parseGrants } from '../guard/grant';
import { parseExceptions } from '../guard/held/exception';
import { parseLeaks } from '../guard/held/leak';
import { parseMarkedKeys } from '../guard/held/marked-key';
import { parseTabPages } from '../guard/tab-page';
import type { Warning } from '../guard/verdict';
import { type Incident, parseIncident } from '../recovery/incident';
import { parseProfileEdits } from '../services/edits';
import { tokenim } from '../services/tokenim';
import { parseWatched, type WatchedService } from '../services/watched';
import { parseAccounts } from '../sessions/accounts';
import { parseHashKey, parseHeartbeat, parseOutbox, parseSkewSamples } from '../sessions/stored';
import { parseSettings } from '../settings/settings';
import { listOf, mapOf, parseHealed, textsOf } from './parse';
import { storedItem } from './stored-item';

/**
 * Everything that outlives the worker, apart from the four databases (vault, journal, mirror, blocklist). No secret
 * lies in `local`. `session` is memory only and gone when the browser closes.
 */
export const state = {
  settings: storedItem('local', 'settings', parseSettings),
  profileEdits: storedItem('local', 'profileEdits', parseProfileEdits),
  trustedHosts: storedItem('local', 'trustedHosts', textsOf),
  /** Lists of phishing sites that the user added, without their names. */
  blocklists: storedItem('local', 'blocklists', parseBlocklists),
  copies: storedItem('local', 'copies', listOf<Copy>('id', 'madeAt')),
  /** What was asked and put off, and since when the passphrase was last typed. */
  cadence: storedItem('local', 'cadence', parseCadence),
  /** Copies that the recovery key of before still opens. */
  oldCopies: storedItem('local', 'oldCopies', parseOldCopies),
  incident: storedItem<Incident | undefined>('local', 'incident', parseIncident),
  pastIncidents: storedItem('local', 'pastIncidents', (value) =>
    (Array.isArray(value) ? value : []).flatMap((one) => parseIncident(one) ?? []),
  ),
  /** What was mended and not yet read by the user. */
  healed: storedItem('local', 'healed', parseHealed),
  welcomed: storedItem('local', 'welcomed', (value) => value === true),

  /** Of the fingerprints of guarded keys: random, this installation's own. */
  leakSalt: storedItem('local', 'leakSalt', (value) =>
    typeof value === 'string' && /^[\w-]{43}$/.test(value) ? value : '',
  ),
  /** Fingerprints of keys with at least 128 bits. Weaker ones could be guessed from theirs: see `sessionMarks`. */
  strongMarks: storedItem('local', 'strongMarks', parseMarkedKeys),
  exceptions: storedItem('local', 'keyExceptions', parseExceptions),

  /** Names networks and places for this installation alone. */
  hashKey: storedItem('local', 'hashKey', parseHashKey),
  heartbeat: storedItem('local', 'heartbeat', parseHeartbeat),
  skewSamples: storedItem('local', 'skewSamples', parseSkewSamples),
  outbox: storedItem('local', 'outbox', parseOutbox),
  /** Services that are watched beside the guarded one, and the accounts that were seen. */
  watchedServices: storedItem<readonly WatchedService[]>('local', 'watchedServices', parseWatched),
  accounts: storedItem('local', 'accounts', (value) => parseAccounts(value, tokenim.id)),
  /** Ids of the other extensions that reach the official site; `undefined` while the user does not let us look. */
  knownExtensions: storedItem<readonly string[] | undefined>('local', 'knownExtensions', (value) =>
    Array.isArray(value) ? textsOf(value) : undefined,
  ),

  tabs: storedItem('session', 'tabs', parseTabPages),
  /** When a request to an official host was last seen. */
  siteTrafficAt: storedItem('session', 'siteTrafficAt', (value) => (typeof value === 'number' ? value : 0)),
  /** When the screen was locked; 0 while it is not. */
  lockedAt: storedItem('session', 'lockedAt', (value) => (typeof value === 'number' ? value : 0)),
  /** "Continue once", per tab. */
  grants: storedItem('session', 'grants', parseGrants),
  warnings: storedItem('session', 'warnings', listOf<Warning>('id', 'url', 'tabId')),
  /** Fingerprints of weaker keys and of the vault's passphrase. */
  sessionMarks: storedItem('session', 'sessionMarks', parseMarkedKeys),
  leaks: storedItem('session', 'leaks', parseLeaks),
  /** The popup's screen and the drafts typed into it. Drafts may hold secrets: memory only. */
  place: storedItem('session', 'place', (value) => mapOf<unknown>(value)),
};
