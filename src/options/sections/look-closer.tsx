import { useEffect, useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { dropPermission, hasPermission, type OptionalPermission, requestPermission } from '../../platform/permissions';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Toggle } from '../../ui/toggle';

/** Sources of the watch that need a further permission. The browser asks on the click that switches one on. */
export function LookCloser() {
  return (
    <Card title={t('options_deeper')} text={t('options_deeper_text')}>
      <Source name="cookies" />
      <Source name="management" />
    </Card>
  );
}

function Source({ name }: { name: OptionalPermission }) {
  const [has, setHas] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => void hasPermission(name).then(setHas), [name]);
  const change = async (wanted: boolean) => {
    const done = await (wanted ? requestPermission(name) : dropPermission(name)).catch(() => false);
    setRefused(!done);
    setHas(await hasPermission(name));
  };
  return (
    <>
      <Toggle
        label={tFor('options_deeper', name)}
        hint={t(name === 'cookies' ? 'options_deeper_cookies_hint' : 'options_deeper_management_hint')}
        checked={has}
        onChange={(wanted) => void change(wanted)}
      />
      {refused && (
        <Notice tone="due" live>
          {t('options_deeper_refused')}
        </Notice>
      )}
    </>
  );
}
