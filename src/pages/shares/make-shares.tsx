import { useState } from 'preact/hooks';
import { isScheme, mostShares } from '../../backup/shares/split';
import { copyPanel } from '../../copy-panel';
import type { Shares } from '../../flows/share-key';
import { t, tFor } from '../../i18n/t';
import { ask } from '../../messages/send';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { SecretField } from '../../ui/secret-field';
import { useBusy } from '../use-busy';
import { ShareSheet } from './share-sheet';
import { shareProblem } from './share-words';
import { Stepper } from './stepper';

const ofShare = ['typoInKey', 'wrongKey'];

/** How many shares, for whom, and the key from paper, since it is stored nowhere; then one sheet for each. */
export function MakeShares(props: { onSheets: (shown: boolean) => void; onTry: () => void }) {
  const [count, setCount] = useState(3);
  const [needed, setNeeded] = useState(2);
  const [holders, setHolders] = useState<Record<number, string>>({});
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<Shares>();
  const [printed, setPrinted] = useState(false);
  const [busy, run] = useBusy();
  const make = async () => {
    if (!typed.trim() || !isScheme({ needed, count })) return;
    const shares = await copyPanel.makeShares(typed, { needed, count });
    if (!shares.ok)
      return setProblem(ofShare.includes(shares.why) ? shareProblem(shares) : tFor('vaultError', shares.why));
    setTyped('');
    setMade(shares);
    props.onSheets(true);
  };
  if (made)
    return (
      <>
        <div class="row wrap no-print">
          <Button
            kind="primary"
            icon="print"
            onClick={async () => {
              window.print();
              await ask('copyMade', made.copy);
              setPrinted(true);
            }}
          >
            {t('sheet_print')}
          </Button>
          <Button
            icon="hide"
            onClick={() => {
              setMade(undefined);
              props.onSheets(false);
            }}
          >
            {t('action_hide')}
          </Button>
          <p class="small soft grow">{t('shares_print_hint', { count })}</p>
        </div>
        {printed && (
          <div class="no-print">
            <Notice
              tone="good"
              live
              title={t('shares_printed')}
              action={
                <Button
                  small
                  kind="soft"
                  onClick={() => {
                    props.onSheets(false);
                    props.onTry();
                  }}
                >
                  {t('shares_tryNow')}
                </Button>
              }
            >
              {t('shares_printed_text', { count: needed })}
            </Notice>
          </div>
        )}
        {made.shares.map((text, at) => (
          <ShareSheet
            key={at}
            text={text}
            number={at + 1}
            scheme={{ needed, count }}
            set={made.set}
            holder={holders[at + 1] ?? ''}
            madeAt={made.copy.madeAt}
          />
        ))}
      </>
    );
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(make);
      }}
    >
      <Card roomy title={t('shares_scheme')}>
        <div class="shares-scheme">
          <Stepper
            label={t('shares_count')}
            value={count}
            min={2}
            max={mostShares}
            onChange={(value) => {
              setCount(value);
              setNeeded(Math.min(needed, value));
            }}
          />
          <Stepper label={t('shares_needed')} value={needed} min={2} max={count} onChange={setNeeded} />
        </div>
        <Picture needed={needed} count={count} />
        <p>
          {t('shares_scheme_says', { needed, count })}{' '}
          {needed === count ? t('shares_scheme_all') : t('shares_scheme_loss', { count: count - needed })}
        </p>
      </Card>
      <Card roomy title={t('shares_holders')} text={t('shares_holders_text')}>
        <div class="shares-holders">
          {Array.from({ length: count }, (_, at) => (
            <Field
              key={at}
              label={t('shares_holder', { number: at + 1 })}
              value={holders[at + 1] ?? ''}
              maxLength={60}
              onInput={(value) => setHolders({ ...holders, [at + 1]: value })}
            />
          ))}
        </div>
      </Card>
      <Card roomy title={t('shares_key')} text={t('shares_key_text')}>
        <SecretField
          label={t('drill_key_label')}
          hint={t('drill_key_hint')}
          placeholder="AGE-SECRET-KEY-1…"
          value={typed}
          onInput={(value) => {
            setTyped(value);
            setProblem(undefined);
          }}
          error={problem}
          showLabel={t('action_show')}
          hideLabel={t('action_hide')}
          clearLabel={t('action_clear')}
        />
      </Card>
      <div>
        <Button kind="primary" type="submit" busy={busy} disabled={!typed.trim()}>
          {t('shares_make')}
        </Button>
      </div>
    </form>
  );
}

/** All shares as sheets of paper; so many as are needed are filled. */
function Picture({ needed, count }: { needed: number; count: number }) {
  return (
    <div class="shares-picture" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <i key={at} class={at < needed ? 'on' : ''} />
      ))}
    </div>
  );
}
