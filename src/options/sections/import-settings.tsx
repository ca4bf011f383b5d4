import { useState } from 'preact/hooks';
import { originsOf } from '../../flows/edit-service';
import { t, tFor } from '../../i18n/t';
import { ask } from '../../messages/send';
import { requestHosts } from '../../platform/permissions';
import { state } from '../../platform/state';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CheckRow } from '../../ui/check-row';
import { Notice } from '../../ui/notice';
import type { SectionProps } from '../section';
import { type Change, changesOf, readSettingsFile } from '../settings-file';

type Outcome = { is: 'refused'; why: string } | { is: 'preview'; changes: Change[] } | { is: 'done'; count: number };

/**
 * Shows what a file would change before anything is changed. Plain settings are ticked; a host or an address is not:
 * a file that somebody sent may name a site of theirs.
 */
export function ImportSettings({ settings, saving }: Pick<SectionProps, 'settings' | 'saving'>) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [ticked, setTicked] = useState<ReadonlySet<Change>>(new Set());

  const read = async (file: File | undefined) => {
    if (!file) return;
    const result = file.size > 200_000 ? { ok: false as const, why: 'too-big' } : readSettingsFile(await file.text());
    if (!result.ok) return setOutcome({ is: 'refused', why: result.why });
    const [service, trustedHosts] = await Promise.all([ask('readService'), state.trustedHosts.read()]);
    const changes = changesOf(result.file, { settings, trustedHosts, ...service });
    setTicked(new Set(changes.filter(({ kind }) => kind === 'setting')));
    setOutcome({ is: 'preview', changes });
  };
  const tick = (change: Change, on: boolean) =>
    setTicked((old) => new Set(on ? [...old, change] : [...old].filter((one) => one !== change)));
  const apply = async (changes: readonly Change[]) => {
    const done = await saving(applyAll(changes));
    if (done) setOutcome({ is: 'done', count: changes.length });
  };

  return (
    <div id="import">
      <Card title={t('options_import')} text={t('options_import_text')}>
        <div class="file-pick">
          <input
            type="file"
            accept=".json,application/json"
            aria-label={t('options_import_button')}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              void read(file);
              event.currentTarget.value = '';
            }}
          />
          <span class="button soft" aria-hidden="true">
            {t('options_import_button')}
          </span>
        </div>
        {outcome?.is === 'refused' && (
          <Notice live tone="due">
            {tFor('options_importRefused', outcome.why.replaceAll('-', '_'))}
          </Notice>
        )}
        {outcome?.is === 'done' && (
          <Notice live tone="good">
            {t('options_import_done', { count: outcome.count })}
          </Notice>
        )}
        {outcome?.is === 'preview' && outcome.changes.length === 0 && <Notice live>{t('options_import_same')}</Notice>}
        {outcome?.is === 'preview' && outcome.changes.length > 0 && (
          <div class="stack" role="status">
            <p>{t('options_import_preview')}</p>
            <div>
              {outcome.changes.map((change) => (
                <CheckRow
                  key={JSON.stringify(change)}
                  {...wordsOf(change)}
                  checked={ticked.has(change)}
                  onChange={(on) => tick(change, on)}
                />
              ))}
            </div>
            <div class="row wrap">
              <Button
                kind="primary"
                disabled={ticked.size === 0}
                onClick={() => apply(outcome.changes.filter((change) => ticked.has(change)))}
              >
                {t('options_import_apply')}
              </Button>
              <Button onClick={() => setOutcome(undefined)}>{t('action_cancel')}</Button>
            </div>
          </div>
        )}
      </Card>
    </div>
  );
}

function wordsOf(change: Change): { label: string; hint: string } {
  if (change.kind === 'setting')
    return {
      label: tFor('options_settingName', change.key),
      hint: t('options_import_fromTo', { from: worded(change.from), to: worded(change.to) }),
    };
  if (change.kind === 'url')
    return { label: `${tFor('options_url', change.page)}: ${change.url}`, hint: t('options_import_url') };
  const official = change.kind === 'officialHost';
  return { label: change.host, hint: t(official ? 'options_import_official' : 'options_import_trusted') };
}

const worded = (value: string | number | boolean): string =>
  typeof value === 'number' ? String(value) : tFor('options_value', String(value));

async function applyAll(changes: readonly Change[]): Promise<true> {
  const hosts = changes.flatMap((change) => (change.kind === 'officialHost' ? [change.host] : []));
  // First of all: the browser takes a request for the user's wish only within the click.
  const permission = hosts.length > 0 && requestHosts(hosts.flatMap(originsOf)).catch(() => false);
  for (const host of hosts) await ask('addOfficialHost', host);
  for (const change of changes) if (change.kind === 'trustedHost') await ask('trustHost', change.host);
  const urls = changes.flatMap((change) => (change.kind === 'url' ? [[change.page, change.url]] : []));
  if (urls.length > 0) await ask('changeServiceUrls', Object.fromEntries(urls));
  const settings = changes.flatMap((change) => (change.kind === 'setting' ? [[change.key, change.to]] : []));
  if (settings.length > 0) await ask('changeSettings', Object.fromEntries(settings));
  await permission;
  return true;
}
