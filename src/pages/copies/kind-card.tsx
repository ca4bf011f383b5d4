import type { Copy, CopyKindId } from '../../backup/copy';
import { t } from '../../i18n/t';
import { Icon } from '../../ui/icon';
import { Ring } from '../../ui/ring';
import { copiesSummary } from '../copy-words';
import { copyKindFiles, copyKindName, copyKindText, copyKindWho, tileOf } from './copy-kinds';

/** One kind of copy: what it is, who can open it, and how the ones that exist are. */
export function KindCard(props: { kind: CopyKindId; copies: readonly Copy[]; onClick: () => unknown }) {
  const { kind, copies } = props;
  const { share, tone, mark, text: summary } = copiesSummary(copies, Date.now());
  const files = copyKindFiles(kind);
  const text = kind === 'elsewhere' ? t('hub_elsewhere_count', { count: copies.length }) : summary;
  return (
    <button type="button" class="copy-kind" onClick={() => void props.onClick()}>
      <span class="copy-kind-head">
        <span class="mark">
          <Icon name={tileOf(kind)?.icon ?? 'backup'} size={24} />
        </span>
        <b class="grow">{copyKindName(kind)}</b>
        <Icon name="next" size={18} />
      </span>
      <span class="copy-kind-text">{copyKindText(kind)}</span>
      {files && <span class="small soft">{files}</span>}
      <span class="copy-kind-who">
        <Icon name="key" size={16} />
        <span>{copyKindWho(kind)}</span>
      </span>
      <span class={`copy-kind-state ${copies.length > 0 ? tone : ''}`}>
        {copies.length === 0 ? (
          t('hub_none')
        ) : (
          <>
            <Ring share={share} tone={tone} label={text} size={30}>
              {mark}
            </Ring>
            {text}
          </>
        )}
      </span>
    </button>
  );
}
