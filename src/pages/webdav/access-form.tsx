import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { originsOf, parseFolder } from '../../backup/webdav/address';
import { t, tFor } from '../../i18n/t';
import { requestHosts } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { SecretField } from '../../ui/secret-field';
import { connectionCaps } from '../../vault/connection';
import { useBusy } from '../use-busy';

export interface TypedAccess {
  url: string;
  user: string;
  password: string;
}

/** Where the folder is and as whom. The browser's own question comes first on the click, so that it counts as the user's. */
export function AccessForm(props: {
  title: string;
  text: ComponentChildren;
  action: string;
  /** Nothing that is typed is kept, so nothing is said of where. */
  passing?: boolean;
  known?: { url: string; user: string } | undefined;
  /** Answers what went wrong, in words. */
  onAccess: (access: TypedAccess) => Promise<string | undefined>;
}) {
  const [address, setAddress] = useState(props.known?.url ?? '');
  const [user, setUser] = useState(props.known?.user ?? '');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<{ address?: string; words?: string }>({});
  const [busy, run] = useBusy();
  const open = async () => {
    const folder = parseFolder(address);
    if (!folder.ok) return setError({ address: tFor('connectError', folder.why) });
    if (!(await requestHosts(originsOf(folder.url)))) return setError({ words: t('davError_notAllowed') });
    const words = await props.onAccess({ url: folder.url, user: user.trim(), password });
    setError(words === undefined ? {} : { words });
    if (words === undefined) setPassword('');
  };
  const changed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setError({});
  };
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(open);
      }}
    >
      <Card roomy title={props.title} text={props.text}>
        <Field
          label={t('webdav_address')}
          hint={t('webdav_address_hint')}
          placeholder="https://cloud.example.com/remote.php/dav/files/mei/keys/"
          value={address}
          maxLength={connectionCaps.url}
          onInput={changed(setAddress)}
          error={error.address}
        />
        <Field label={t('webdav_user')} value={user} maxLength={connectionCaps.user} onInput={changed(setUser)} />
        <SecretField
          label={t('webdav_password')}
          hint={props.passing ? undefined : t('webdav_password_hint')}
          value={password}
          onInput={changed(setPassword)}
          showLabel={t('action_show')}
          hideLabel={t('action_hide')}
          clearLabel={t('action_clear')}
        />
      </Card>
      {error.words && (
        <Notice tone="due" live title={t('webdav_notOpened')}>
          {error.words}
        </Notice>
      )}
      <div>
        <Button kind="primary" type="submit" busy={busy} disabled={!address.trim() || !user.trim() || !password}>
          {props.action}
        </Button>
      </div>
    </form>
  );
}
