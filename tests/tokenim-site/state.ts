import { type Account, type Network, newId, newSecurityKey, ordinaryHistory } from './account';

export interface Session {
  id: string;
  account: string;
  beganAt: number;
  /** As the list tells it; the visit that reads the list does not count. */
  usedAt: number;
}

export interface Mail {
  at: number;
  to: string;
  subject: string;
  text: string;
  /** Path with a one-time token. */
  link?: string;
}

/** What a lookalike page heard from its first inline script on. */
export interface Heard {
  host: string;
  type: string;
  key?: string;
  value?: string;
}

export interface SiteRequest {
  method: string;
  host: string;
  path: string;
}

export interface SiteState {
  accounts: Map<string, Account>;
  sessions: Map<string, Session>;
  /** One-time tokens: a reset that was proven by mail or by the question, a sign-in that waits for its code. */
  resets: Map<string, { account: string; expiresAt: number }>;
  pending: Map<string, { account: string }>;
  mails: Mail[];
  heard: Heard[];
  requests: SiteRequest[];
  /** Where sign-ins through this server seem to come from: everything here is on loopback. */
  home: Network;
  /** The list says when each session was last used. */
  showsLastUse: boolean;
  /** Added to the real clock, ms. */
  clockShift: number;
  now(): number;
}

/** The accounts that every run starts with. Nothing outlives the process. */
export function newState(): SiteState {
  const home: Network = { place: 'singapore', ip: '203.0.113.24' };
  const state: SiteState = {
    accounts: new Map(),
    sessions: new Map(),
    resets: new Map(),
    pending: new Map(),
    mails: [],
    heard: [],
    requests: [],
    home,
    showsLastUse: false,
    clockShift: 0,
    now: () => Date.now() + state.clockShift,
  };
  for (const [name, question, answer] of [
    ['mei@example.com', 'street', 'Orchard'],
    ['lin@example.com', 'teacher', 'Chen'],
    ['sam@example.com', 'book', 'Momo'],
  ] as const) {
    state.accounts.set(name, {
      name,
      password: 'correct horse 42',
      securityKey: newSecurityKey(),
      retiredKeys: [],
      recoveryEmail: name,
      question,
      answer,
      twoFactor: null,
      signIns: ordinaryHistory(state.now(), home, 'Chrome', 'Linux'),
    });
  }
  return state;
}

export function beginSession(state: SiteState, account: Account): Session {
  const session = { id: newId() + newId(), account: account.name, beganAt: state.now(), usedAt: state.now() };
  state.sessions.set(session.id, session);
  return session;
}

export function send(state: SiteState, mail: Omit<Mail, 'at'>): void {
  state.mails.unshift({ at: state.now(), ...mail });
}
