import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import type { ServiceProfile } from '../../services/service';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import type { SectionProps } from '../section';

/** For a sign-in list that is not recognised by itself. */
export function ListRows({ service, saving }: { service: ServiceProfile } & Pick<SectionProps, 'saving'>) {
  const [text, setText] = useState(service.listRows ?? '');
  const [wrong, setWrong] = useState(false);
  const save = async () => setWrong((await saving(ask('changeListRows', text))) === false);
  return (
    <Card>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="narrow">
          <Field
            label={t('options_listRows')}
            hint={t('options_listRows_hint')}
            value={text}
            maxLength={200}
            onInput={(typed) => {
              setText(typed);
              setWrong(false);
            }}
            error={wrong && t('options_listRows_wrong')}
          />
        </div>
        <div>
          <Button type="submit">{t('action_save')}</Button>
        </div>
      </form>
    </Card>
  );
}
