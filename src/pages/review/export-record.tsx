import { useState } from 'preact/hooks';
import { recordAsJson, recordAsTable, recordRows } from '../../flows/export-record';
import { t } from '../../i18n/t';
import type { AccountView } from '../../messages/protocol';
import { ask } from '../../messages/send';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { saveFile } from '../save-file';
import { openAddresses } from './use-addresses';

/** Hands the record to the user as a file of their own. */
export function ExportRecord({
  accounts,
  names,
}: {
  accounts: readonly AccountView[];
  names: ReadonlyMap<string, string>;
}) {
  const [failed, setFailed] = useState(false);
  const save = async (kind: 'csv' | 'json') => {
    setFailed(false);
    try {
      const addresses = await openAddresses(accounts.flatMap(({ rows }) => rows));
      const rows = recordRows(accounts, names, addresses);
      const text = kind === 'csv' ? recordAsTable(rows) : recordAsJson(rows, await ask('readRecord'), Date.now());
      const type = kind === 'csv' ? 'text/csv' : 'application/json';
      saveFile(`key-guardian-sign-ins.${kind}`, new TextEncoder().encode(text), type);
    } catch {
      setFailed(true); // said below the buttons
    }
  };
  return (
    <Card title={t('sessions_exportTitle')} text={t('sessions_exportText')}>
      <div class="row wrap">
        <Button kind="soft" icon="download" onClick={() => save('csv')}>
          {t('sessions_exportTable')}
        </Button>
        <Button kind="quiet" icon="download" onClick={() => save('json')}>
          {t('sessions_exportAll')}
        </Button>
      </div>
      {failed && (
        <Notice tone="due" live>
          {t('sessions_exportFailed')}
        </Notice>
      )}
    </Card>
  );
}
