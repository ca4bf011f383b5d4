import type { Copy } from '../backup/copy';
import { holdsKeys } from '../backup/health';
import { canBeMoved } from '../backup/three-two-one';
import { t } from '../i18n/t';
import { ask } from '../messages/send';
import { openPage } from '../platform/tabs';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { CheckRow } from '../ui/check-row';
import { Confirm } from '../ui/confirm';
import { Ring } from '../ui/ring';
import { copyKindName, tileOf } from './copies/copy-kinds';
import { copyWords } from './copy-words';
import { ago, day } from './when';

/** One copy: how good it is known to be, and the way to try it. */
export function CopyCard({ copy, onChange }: { copy: Copy; onChange: () => unknown }) {
  const { share, tone, mark, text, why } = copyWords(copy, Date.now());
  const { proof } = copy;
  const known = proof
    ? t('copies_proven', { ok: proof.restorable, total: proof.total })
    : t('copies_keys', { count: copy.keys });
  return (
    <Card>
      <div class="row">
        <Ring share={share} tone={tone} label={text} size={52}>
          {mark}
        </Ring>
        <div class="grow">
          <h2>{copyKindName(copy.kind)}</h2>
          <p class="small soft">{t('copies_of', { day: day(copy.madeAt) })}</p>
          <p class="small">{text}</p>
          {why && <p class="small soft">{why}</p>}
          <p class="small soft">
            {[
              ...(holdsKeys(copy) ? [known] : []),
              ...(proof ? [t('copies_drilled', { ago: ago(proof.at) })] : []),
            ].join(' · ')}
          </p>
          {proof && proof.newer > 0 && <p class="small soft">{t('copies_newer', { count: proof.newer })}</p>}
        </div>
      </div>
      {canBeMoved(copy) && (
        <CheckRow
          label={t('copies_away')}
          checked={copy.away === true}
          onChange={(away) => void ask('placeCopy', { id: copy.id, away }).then(onChange)}
        />
      )}
      <div class="row wrap between">
        <Button
          small
          kind={proof ? 'quiet' : 'soft'}
          onClick={() => openPage(tileOf(copy.kind)?.drill ?? 'drill', { copy: copy.id })}
        >
          {t(proof ? 'copies_drillAgain' : 'copies_drill')}
        </Button>
        <Confirm
          small
          ask={t('copies_forget')}
          question={t('copies_forget_question')}
          confirm={t('copies_forget')}
          cancel={t('action_cancel')}
          onConfirm={() => ask('forgetCopy', copy.id).then(onChange)}
        />
      </div>
    </Card>
  );
}
