import type { ComponentChildren } from 'preact';
import { t } from '../i18n/t';
import { Tabs } from '../ui/tabs';
import type { ScreenId } from './screen';

/** Keys and copies are two views of the vault. */
export function VaultTabs(props: {
  at: 'keys' | 'backups';
  go: (screen: ScreenId) => void;
  children: ComponentChildren;
}) {
  return (
    <div class="screen">
      <header>
        <h1>{t('nav_vault')}</h1>
      </header>
      <Tabs
        label={t('nav_vault')}
        tabs={[
          { id: 'keys', label: t('nav_keys') },
          { id: 'backups', label: t('nav_backups') },
        ]}
        current={props.at}
        onGo={props.go}
      >
        {props.children}
      </Tabs>
    </div>
  );
}
