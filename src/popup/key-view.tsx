import { useState } from 'preact/hooks';
import { t, tFor } from '../i18n/t';
import { keptWhere, kindShort, kindText } from '../pages/kinds';
import { day } from '../pages/when';
import { type KeySummary, panel } from '../panel';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Confirm } from '../ui/confirm';
import { KeyChip } from '../ui/key-chip';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import { SecretText } from '../ui/secret-text';
import { Copied } from './copied';
import { KeyFiles } from './key-files';
import { KeyHistory } from './key-history';
import { Recognised } from './recognised';
import { RetireKey } from './retire-key';
import { SecondFactor } from './second-factor';
import { Exposed, Sightings } from './sightings';

/** One key: what it is, where it is kept, and what can be done with it. */
export function KeyView(props: {
  shown: KeySummary;
  /** All of them, for its history. */
  keys: readonly KeySummary[];
  onOpen: (id: string) => unknown;
  onBack: () => void;
  onEdit: () => void;
  onChanged: (status?: string) => Promise<void>;
  onRemoved: () => Promise<void>;
}) {
  const { shown: key } = props;
  const [refused, setRefused] = useState<string>();
  const remove = async () => {
    const result = await panel.removeKey(key.id);
    if (!result.ok) return setRefused(tFor('vaultError', result.why));
    await props.onRemoved();
  };
  return (
    <>
      <div class="row between">
        <LinkButton icon="back" tone="calm" onClick={props.onBack}>
          {t('keys_all')}
        </LinkButton>
        <LinkButton onClick={props.onEdit}>{t('action_edit')}</LinkButton>
      </div>
      <Exposed of={key} />
      <Card>
        <div>
          <KeyChip kind={key.kind} label={key.label} kindLabel={kindShort(key.kind)} />
        </div>
        {key.account && <p>{key.account}</p>}
        <p class="small soft">{kindText(key.kind)}</p>
        {key.hasSecret && <Reveal id={key.id} />}
        {!key.hasSecret && <p class="small">{t(key.hasCheck ? 'keys_onlyCheck' : 'keys_onlyPlace')}</p>}
        <p class="small">
          {key.keptAt.length > 0
            ? t('keys_keptAt', { places: key.keptAt.map(({ where }) => keptWhere(where)).join(t('list_comma')) })
            : t('keys_keptNowhere')}
        </p>
        <Recognised shown={key} />
        {key.note && <p class="small soft">{key.note}</p>}
        <p class="small soft">{t('keys_changed', { day: day(key.changedAt) })}</p>
      </Card>
      {refused && (
        <Notice tone="due" live>
          {refused}
        </Notice>
      )}
      <Sightings of={key} onChanged={props.onChanged} />
      {key.kind !== 'wallet-secret' && <SecondFactor id={key.id} onChanged={props.onChanged} />}
      {(key.kind !== 'passkey' || key.files) && <KeyFiles of={key} onChanged={() => props.onChanged()} />}
      {key.retiredAt ? (
        <Notice tone="info" title={t('keys_retiredOn', { day: day(key.retiredAt) })}>
          {t(key.retiredProof === 'seen-refused' ? 'keys_proof_seen' : 'keys_proof_said')}
        </Notice>
      ) : (
        <RetireKey id={key.id} onRetired={() => props.onChanged(t('keys_retired'))} />
      )}
      <KeyHistory of={key} keys={props.keys} onOpen={props.onOpen} />
      <Confirm
        small
        danger
        ask={t('keys_remove')}
        question={t(key.retiredAt ? 'keys_remove_question' : 'keys_remove_inUse')}
        confirm={t('keys_remove')}
        cancel={t('action_cancel')}
        onConfirm={remove}
      />
    </>
  );
}

function Reveal({ id }: { id: string }) {
  const [secret, setSecret] = useState<string>();
  const [status, setStatus] = useState<string>();
  const show = async () => {
    const result = await panel.reveal(id);
    if (result.ok) setSecret(result.secret);
    else setStatus(tFor('vaultError', result.why));
  };
  const [copies, setCopies] = useState(0);
  const copy = async () => {
    await navigator.clipboard.writeText(secret ?? '');
    setCopies(copies + 1);
  };
  return (
    <div class="stack tight">
      {secret === undefined ? (
        <div>
          <Button small icon="eye" onClick={show}>
            {t('keys_reveal')}
          </Button>
        </div>
      ) : (
        <>
          <SecretText text={secret} />
          <div class="row wrap">
            <Button small icon="copy" onClick={copy}>
              {t('action_copy')}
            </Button>
            <Button small icon="hide" onClick={() => setSecret(undefined)}>
              {t('action_hide')}
            </Button>
          </div>
        </>
      )}
      {copies > 0 && <Copied times={copies} />}
      <div role="status" class="small soft">
        {status}
      </div>
    </div>
  );
}
