import { type Accounts, accountsOf, identify, opened } from '../sessions/accounts';
import type { SessionEvent } from '../sessions/event';
import type { KeyedHash } from '../sessions/keyed-hash';
import { identityIn } from '../sessions/list/identity';
import type { Seal } from '../sessions/seen-rows';
import { sealedAs } from './account-ids';

export interface KnowAccountsDeps {
  readAccounts(): Promise<Accounts>;
  changeAccounts(next: (old: Accounts) => Accounts): Promise<Accounts>;
  hash(): Promise<KeyedHash>;
  seal: Seal;
}

/** Which accounts an event concerns; `undefined` while there is one only, or where it concerns all. */
export type Of = readonly string[] | undefined;

/** Nobody is signed in yet, or any more: it may concern each account of the service. */
const ofAll: readonly SessionEvent['kind'][] = ['sign-in-shown', 'sign-in-submitted', 'sign-in-failed', 'signed-out'];
const ofNone: readonly SessionEvent['kind'][] = ['lookalike-visited', 'extension-added', 'clock-jump', 'gap'];

/** Tells the accounts of a browser apart, by what the site's pages call them. */
export function knowAccounts(deps: KnowAccountsDeps) {
  const several = ({ list }: Accounts, of: readonly string[]): Of => (list.length > 1 ? of : undefined);
  /** A page tells its account with every report: only what is new is written. */
  const change = async (next: (old: Accounts) => Accounts): Promise<Accounts> => {
    const old = await deps.readAccounts();
    return next(old) === old ? old : deps.changeAccounts(next);
  };
  const nameOf = async (service: string, words: string) => {
    const identity = identityIn(words);
    if (!identity) return undefined;
    const hash = await deps.hash();
    const text = `${service}\n${identity.kind}\n${identity.text}`;
    const name = { kind: identity.kind, hash: (await hash('account', text)) + (await hash('account2', text)) };
    const known = (await deps.readAccounts()).list.find((one) => one.name?.hash === name.hash);
    if (known?.sealed !== undefined) return name;
    const sealed = await deps.seal(JSON.stringify({ name: words.trim() }), sealedAs(service));
    return sealed === undefined ? name : { ...name, sealed };
  };

  return {
    /** `words`: what the page that told it calls the account. Answers those that it concerns, and the other ones. */
    async concerned(kind: SessionEvent['kind'], service: string, words?: string): Promise<{ of: Of; others: Of }> {
      if (ofNone.includes(kind)) return { of: undefined, others: undefined };
      if (ofAll.includes(kind)) {
        const accounts = await change((old) => opened(identify(old, service, undefined), service));
        const known = kind === 'signed-out' ? accounts.current[service] : undefined;
        return { of: several(accounts, known ? [known] : accountsOf(accounts, service)), others: undefined };
      }
      const name = words === undefined ? undefined : await nameOf(service, words);
      const accounts = await change((old) => identify(old, service, name));
      const own = accountsOf(accounts, service);
      // Whose sign-in it was is not said: none of them must be surprised by its row.
      if (kind === 'signed-in' && !name) return { of: several(accounts, own), others: undefined };
      const key = accounts.current[service] ?? own[0];
      if (key === undefined) return { of: undefined, others: undefined };
      const others = own.filter((one) => one !== key);
      return { of: several(accounts, [key]), others: others.length > 0 ? others : undefined };
    },
  };
}
