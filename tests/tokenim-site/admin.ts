import { type Account, type Network, newId, newSecurityKey, type SignIn, type SignInOutcome } from './account';
import { beginSession, type Mail, type Session, type SiteState, send } from './state';

export interface SignInElsewhere extends Partial<Network> {
  browser?: string;
  os?: string;
  /** Epoch ms; now if absent. */
  at?: number;
  outcome?: SignInOutcome;
}

/** What happens to an account without this browser: for tests, and for whoever tries the extension by hand. */
export interface Admin {
  account(name: string): Account;
  /** Another device signs in, from Bucharest unless told otherwise. */
  signInElsewhere(name: string, from?: SignInElsewhere): void;
  /** A burst of failures, a second apart. */
  failElsewhere(name: string, times: number, from?: SignInElsewhere): void;
  /** Ends all sessions of the account, as the server's decision; returns how many there were. */
  endSessions(name: string): number;
  changeRecoveryElsewhere(name: string, email: string): void;
  /** Somebody else changes something, and the list tells of it. */
  changeElsewhere(name: string, change: 'password' | 'recovery', from?: SignInElsewhere): void;
  /** A sign-in of this browser in the past, whose session goes on; the session's cookie. */
  signedInBefore(name: string, here: Omit<SignIn, 'id' | 'outcome'>): string;
  /** The list says from now on when each session was last used; these of the account's were at `at`. */
  showLastUse(name: string, at: number): void;
  /** A reset that somebody else went through: returns the new key. */
  resetElsewhere(name: string): string;
  mails(to?: string): readonly Mail[];
  sessions(name: string): readonly Session[];
  /** Shifts the site's clock against this computer's, ms. */
  shiftClock(ms: number): void;
  /** Where this browser's own sign-ins seem to come from. */
  moveHome(home: Network): void;
}

export function adminOf(state: SiteState): Admin {
  const account = (name: string) => {
    const found = state.accounts.get(name);
    if (!found) throw new Error(`no account ${name}`);
    return found;
  };
  const sessions = (name: string) => [...state.sessions.values()].filter((session) => session.account === name);
  const signInElsewhere = (name: string, from: SignInElsewhere & Pick<SignIn, 'change'> = {}) => {
    const { signIns } = account(name);
    signIns.push({
      ...(from.change && { change: from.change }),
      id: newId(),
      at: from.at ?? state.now(),
      browser: from.browser ?? 'Firefox',
      os: from.os ?? 'Windows',
      place: from.place ?? 'bucharest',
      ip: from.ip ?? '198.51.100.77',
      outcome: from.outcome ?? 'ok',
    });
    signIns.sort((a, b) => b.at - a.at);
  };
  return {
    account,
    signInElsewhere,
    failElsewhere(name, times, from = {}) {
      const last = from.at ?? state.now();
      for (let nth = 0; nth < times; nth++)
        signInElsewhere(name, { outcome: 'wrong-password', ...from, at: last - nth * 1000 });
    },
    endSessions(name) {
      const ended = sessions(name);
      for (const { id } of ended) state.sessions.delete(id);
      return ended.length;
    },
    changeRecoveryElsewhere(name, email) {
      const one = account(name);
      send(state, { to: one.recoveryEmail, subject: 'Your recovery data was changed', text: name });
      one.recoveryEmail = email;
    },
    changeElsewhere(name, change, from = {}) {
      signInElsewhere(name, { ...from, change });
      if (change === 'password') account(name).password = `changed ${newId()}`;
    },
    signedInBefore(name, here) {
      const session = { ...beginSession(state, account(name)), beganAt: here.at, usedAt: here.at };
      state.sessions.set(session.id, session);
      const { signIns } = account(name);
      signIns.push({ id: newId(), outcome: 'ok', ...here, sessionId: session.id });
      signIns.sort((a, b) => b.at - a.at);
      return session.id;
    },
    showLastUse(name, at) {
      state.showsLastUse = true;
      for (const session of sessions(name)) session.usedAt = at;
    },
    resetElsewhere(name) {
      const one = account(name);
      one.retiredKeys.push({ key: one.securityKey, at: state.now() });
      one.securityKey = newSecurityKey();
      return one.securityKey;
    },
    mails: (to) => state.mails.filter((mail) => to === undefined || mail.to === to),
    sessions,
    shiftClock(ms) {
      state.clockShift += ms;
    },
    moveHome(home) {
      state.home = home;
    },
  };
}
