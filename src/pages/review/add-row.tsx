import { useState } from 'preact/hooks';
import { broughtReport, readByHand } from '../../flows/bring-rows';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';

const empty = { time: '', device: '', ip: '', place: '' };

/** One sign-in, written down from the page. */
export function AddRow(props: { account: string; onDone: (count: number) => Promise<void>; onStart: () => unknown }) {
  const [form, setForm] = useState(empty);
  const [wrong, setWrong] = useState<'time' | 'ip' | 'failed'>();
  const set = (name: keyof typeof empty) => (value: string) => {
    props.onStart();
    setWrong(undefined);
    setForm({ ...form, [name]: value });
  };
  const keep = async () => {
    const now = Date.now();
    const at = Date.parse(form.time);
    const row = readByHand({ ...form, at }, now);
    if (!row) return setWrong(readByHand({ ...form, at, ip: '' }, now) ? 'ip' : 'time');
    try {
      const count = await ask('bringRows', { ...broughtReport([row], 'by-hand', now), to: props.account });
      setForm(empty);
      await props.onDone(count);
    } catch {
      setWrong('failed'); // said below the button; what was typed is still there
    }
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div class="bring-fields">
        <Field
          type="datetime-local"
          label={t('sessions_addTime')}
          value={form.time}
          onInput={set('time')}
          error={wrong === 'time' && t('sessions_addTimeWrong')}
        />
        <Field label={t('sessions_addDevice')} value={form.device} onInput={set('device')} maxLength={200} />
        <Field
          label={t('sessions_addIp')}
          value={form.ip}
          onInput={set('ip')}
          maxLength={64}
          error={wrong === 'ip' && t('sessions_addIpWrong')}
        />
        <Field label={t('sessions_addPlace')} value={form.place} onInput={set('place')} maxLength={200} />
      </div>
      <div>
        <Button kind="primary" type="submit" icon="plus">
          {t('sessions_addKeep')}
        </Button>
      </div>
      {wrong === 'failed' && (
        <Notice tone="alert" live>
          {t('sessions_bringFailed')}
        </Notice>
      )}
    </form>
  );
}
