import { firstAccount } from './watches';

/** An account that is used in this browser. Who it is, is known by a keyed hash alone. */
export interface Account {
  key: string;
  /** Id of the service profile. */
  service: string;
  /** Keyed hash of what the site calls it, and what kind of name that is; absent while no page said it. */
  name?: { hash: string; kind: string };
  /** The name sealed for the review page, base64url; absent before a vault exists. */
  sealed?: string;
}

export interface Accounts {
  list: readonly Account[];
  /** The one that was last seen, by service. */
  current: Readonly<Record<string, string>>;
  /** Services where somebody signed in or out since an account was seen: only then may it be another one. */
  open: readonly string[];
}

/** More accounts in one browser are nobody's. */
const most = 20;

export const accountsOf = ({ list }: Accounts, service: string): string[] =>
  list.filter((one) => one.service === service).map(({ key }) => key);

/**
 * Which account a signed-in page speaks of. Doubt never makes a second one, since that would tear a history in two: a
 * name of another kind (a number beside an address) is passed over, and so is a new name without a sign-in before it.
 * Answers `accounts` itself where nothing is new.
 */
export function identify(
  accounts: Accounts,
  service: string,
  name: { hash: string; kind: string; sealed?: string | undefined } | undefined,
): Accounts {
  const own = accounts.list.filter((one) => one.service === service);
  const [first] = own;
  if (!first) return withAccount(accounts, service, name);
  const named = own.find((one) => one.name !== undefined);
  if (!name || (named && named.name?.kind !== name.kind)) return accounts;
  const known = own.find((one) => one.name?.hash === name.hash);
  if (known) return seen(replaced(accounts, known, sealedIn(known, name)), known);
  if (!named) {
    const adopted = { ...sealedIn(first, name), name: { hash: name.hash, kind: name.kind } };
    return seen(replaced(accounts, first, adopted), adopted);
  }
  return accounts.open.includes(service) ? withAccount(accounts, service, name) : accounts;
}

const sealedIn = (one: Account, { sealed }: { sealed?: string | undefined }): Account =>
  one.sealed === undefined && sealed !== undefined ? { ...one, sealed } : one;

const replaced = (accounts: Accounts, old: Account, next: Account): Accounts =>
  old === next ? accounts : { ...accounts, list: accounts.list.map((one) => (one === old ? next : one)) };

const seen = (accounts: Accounts, { service, key }: Account): Accounts =>
  accounts.current[service] === key && !accounts.open.includes(service)
    ? accounts
    : {
        ...accounts,
        current: { ...accounts.current, [service]: key },
        open: accounts.open.filter((one) => one !== service),
      };

function withAccount(accounts: Accounts, service: string, name: Parameters<typeof identify>[2]): Accounts {
  if (accounts.list.length >= most) return accounts;
  const key = String(Math.max(0, ...accounts.list.map((one) => Number(one.key))) + 1);
  const { hash, kind, sealed } = name ?? {};
  const account: Account = {
    key,
    service,
    ...(hash !== undefined && kind !== undefined ? { name: { hash, kind } } : {}),
    ...(sealed === undefined ? {} : { sealed }),
  };
  return seen({ ...accounts, list: [...accounts.list, account] }, account);
}

/** Somebody is signing in or out: what comes next may be another account. */
export const opened = (accounts: Accounts, service: string): Accounts =>
  accounts.open.includes(service) ? accounts : { ...accounts, open: [...accounts.open, service] };

/** @param preset the service that is guarded from the start: it has the first account, seen or not */
export function parseAccounts(value: unknown, preset: string): Accounts {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Accounts, unknown>>;
  const list = (Array.isArray(from.list) ? from.list : []).slice(0, most).flatMap((one): Account[] => {
    const { key, service, name, sealed } = (typeof one === 'object' && one !== null ? one : {}) as Partial<Account>;
    if (typeof key !== 'string' || !/^\d{1,3}$/.test(key) || typeof service !== 'string') return [];
    const isNamed = typeof name?.hash === 'string' && typeof name.kind === 'string';
    return [
      {
        key,
        service,
        ...(isNamed ? { name: { hash: name.hash, kind: name.kind } } : {}),
        ...(typeof sealed === 'string' ? { sealed } : {}),
      },
    ];
  });
  const current = typeof from.current === 'object' && from.current !== null ? Object.entries(from.current) : [];
  return {
    list: list.length > 0 ? list : [{ key: firstAccount, service: preset }],
    current: Object.fromEntries(current.filter(([, key]) => list.some((one) => one.key === key))),
    open: (Array.isArray(from.open) ? from.open : []).filter((one) => typeof one === 'string'),
  };
}
