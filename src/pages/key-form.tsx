import { useState } from 'preact/hooks';
import { t, tFor } from '../i18n/t';
import { type KeySummary, panel } from '../panel';
import { Button } from '../ui/button';
import { CheckRow } from '../ui/check-row';
import { Choice } from '../ui/choice';
import { Field } from '../ui/field';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import { Pills } from '../ui/pills';
import { SecretField } from '../ui/secret-field';
import type { KeyKind } from '../vault/kind';
import { makeKey } from '../vault/make-key';
import { draftOf, type EntryProblem, emptyEntry, entryOf, type KeyEntry, parseEntry, problemOf } from './key-draft';
import { keptOptions, kindOptions } from './kinds';
import { useKept } from './place';
import { useBusy } from './use-busy';

/** How a key of this kind is kept unless the user says otherwise: only an account's key by itself. */
const storeOf = (kind: KeyKind): KeyEntry['store'] => (kind === 'account-key' ? 'sealed' : 'none');

/** Adds a key or changes one. The entry outlives a closed popup, per key; it is emptied once saved or given up. */
export function KeyForm(props: {
  before?: KeySummary;
  /** A new key that takes the place of this one. */
  replaces?: string;
  kind?: KeyKind;
  onSaved: (id: string) => unknown;
  onCancel?: () => unknown;
}) {
  const { before } = props;
  const start: KeyEntry = before
    ? entryOf(before)
    : {
        ...emptyEntry,
        ...(props.kind ? { kind: props.kind, store: storeOf(props.kind) } : {}),
        ...(props.replaces ? { replaces: props.replaces } : {}),
      };
  const [entry, setEntry] = useKept(`key:${before?.id ?? props.replaces ?? props.kind ?? 'new'}`, (kept) =>
    kept ? parseEntry(kept) : start,
  );
  const [problem, setProblem] = useState<EntryProblem>();
  const [refused, setRefused] = useState<string>();
  const change = (part: Partial<KeyEntry>) => {
    setEntry({ ...entry, ...part });
    setProblem(undefined);
  };
  const [made, setMade] = useState<string>();
  const makeOne = () => {
    const secret = makeKey();
    setMade(secret);
    change({ secret });
  };
  const had = entry.store === 'sealed' ? before?.hasSecret === true : before?.hasCheck === true;
  const save = async () => {
    const lacking = problemOf(entry, had);
    const { kind } = entry;
    if (lacking || !kind) return setProblem(lacking);
    const result = await panel.saveKey(draftOf({ ...entry, kind }, before));
    if (!result.ok) return setRefused(tFor('vaultError', result.why));
    setEntry(start);
    await props.onSaved(result.id);
  };
  const [saving, run] = useBusy();
  const wallet = entry.kind === 'wallet-secret';
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(save);
      }}
    >
      <Choice
        legend={t('key_kind')}
        options={kindOptions()}
        value={entry.kind}
        onChange={(kind) => change({ kind, store: storeOf(kind) })}
      />
      {problem === 'kind' && <Notice tone="due" live title={t('key_lacks_kind')} />}
      {entry.kind && (
        <>
          <Field
            label={t('key_label')}
            hint={t('key_label_hint')}
            value={entry.label}
            maxLength={80}
            error={problem === 'label' && t('key_lacks_label')}
            onInput={(label) => change({ label })}
          />
          <Field
            label={t('key_account')}
            hint={t('key_account_hint')}
            value={entry.account}
            maxLength={120}
            onInput={(account) => change({ account })}
          />
          {entry.kind !== 'passkey' && (
            <Choice
              legend={t('key_store')}
              options={[
                { value: 'sealed', title: t('key_store_sealed'), text: t('key_store_sealed_text'), icon: 'lock' },
                { value: 'check', title: t('key_store_check'), text: t('key_store_check_text'), icon: 'tick' },
                { value: 'none', title: t('key_store_none'), text: t('key_store_none_text'), icon: 'guide' },
              ]}
              value={entry.store}
              onChange={(store) => change({ store })}
            />
          )}
          {wallet && entry.store === 'sealed' && (
            <div class="stack tight">
              <Notice tone="due" title={t('key_walletWarning')}>
                {t('key_walletWarning_text')}
              </Notice>
              <CheckRow label={t('key_walletAgree')} checked={entry.agreed} onChange={(agreed) => change({ agreed })} />
              {problem === 'agree' && <Notice tone="due" live title={t('key_lacks_agree')} />}
            </div>
          )}
          {entry.store !== 'none' && entry.kind !== 'passkey' && (
            <SecretField
              label={t('key_secret')}
              hint={had ? t('key_secret_unchanged') : t('key_secret_hint')}
              value={entry.secret}
              error={problem === 'secret' && t('key_lacks_secret')}
              onInput={(secret) => change({ secret })}
              showLabel={t('action_show')}
              hideLabel={t('action_hide')}
              clearLabel={t('action_clear')}
              shown={entry.secret !== '' && entry.secret === made}
              key={made}
            />
          )}
          {entry.kind === 'account-key' && entry.store === 'sealed' && !entry.secret && (
            <div>
              <LinkButton icon="dice" onClick={makeOne}>
                {t('key_make')}
              </LinkButton>
            </div>
          )}
          <Pills
            legend={t('key_keptAt')}
            options={keptOptions()}
            values={entry.keptAt}
            onChange={(keptAt) => change({ keptAt })}
          />
          <Field label={t('key_note')} value={entry.note} maxLength={300} onInput={(note) => change({ note })} />
        </>
      )}
      {refused && (
        <Notice tone="due" live title={t('key_notSaved')}>
          {refused}
        </Notice>
      )}
      <div class="row wrap">
        <Button kind="primary" type="submit" busy={saving}>
          {t('action_save')}
        </Button>
        {props.onCancel && (
          <LinkButton
            tone="calm"
            onClick={() => {
              setEntry(start);
              return props.onCancel?.();
            }}
          >
            {t('action_cancel')}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
