import { useEffect, useState } from 'preact/hooks';
import { sealedAs } from '../../flows/account-ids';
import { t } from '../../i18n/t';
import type { AccountView } from '../../messages/protocol';
import { panel } from '../../panel';
import { Segments } from '../../ui/segments';

/** What each account is called, by key: the site's own name for it while the vault is unlocked, else its number. */
export function useAccountNames(accounts: readonly AccountView[]): ReadonlyMap<string, string> {
  const [opened, setOpened] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let here = true;
    if (accounts.length > 1) void openAll(accounts).then((names) => here && setOpened(names));
    return () => {
      here = false;
    };
  }, [accounts]);
  return new Map(accounts.map((account) => [account.key, nameOf(account, accounts, opened.get(account.key))]));
}

function nameOf(
  { service, serviceId, nth }: AccountView,
  all: readonly AccountView[],
  name: string | undefined,
): string {
  const isOnly = all.filter((one) => one.serviceId === serviceId).length === 1;
  if (isOnly) return service;
  return name === undefined ? t('sessions_account', { service, number: nth }) : `${service} · ${name}`;
}

async function openAll(accounts: readonly AccountView[]): Promise<ReadonlyMap<string, string>> {
  const names = await Promise.all(
    accounts.map(async ({ key, serviceId, sealed }): Promise<[string, string][]> => {
      const read = sealed === undefined ? undefined : await panel.readRaw(sealed, sealedAs(serviceId));
      return read?.ok ? [[key, nameIn(read.text)]] : [];
    }),
  );
  return new Map(names.flat());
}

const nameIn = (text: string): string => {
  const { name } = JSON.parse(text) as { name?: unknown };
  return String(name ?? '');
};

/** Which account is looked at. Shown only where there are several. */
export function AccountPicker(props: {
  accounts: readonly AccountView[];
  names: ReadonlyMap<string, string>;
  value: string;
  onChange: (key: string) => void;
}) {
  if (props.accounts.length < 2) return null;
  const title = ({ key, alerts }: AccountView) => {
    const name = props.names.get(key) ?? key;
    return alerts.length > 0 ? `${name} (${t('sessions_accountOpen', { count: alerts.length })})` : name;
  };
  return (
    <Segments
      legend={t('sessions_accounts')}
      value={props.value}
      onChange={props.onChange}
      options={props.accounts.map((account) => ({ value: account.key, title: title(account) }))}
    />
  );
}
