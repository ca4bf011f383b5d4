import { useState } from 'preact/hooks';
import { t } from '../i18n/t';
import { kindShort } from '../pages/kinds';
import type { KeySummary } from '../panel';
import { EmptyState } from '../ui/empty-state';
import { Field } from '../ui/field';
import { kindIcon } from '../ui/key-chip';
import { LinkButton } from '../ui/link-button';
import { Tile } from '../ui/tile';
import { isExposed } from '../vault/key';

/** From this many on a search is quicker than reading. */
const searchFrom = 8;
/** More tiles at once than anybody reads, and few enough to be drawn at once. */
const atOnce = 50;

/** The guarded keys: those in use first, of them those that others may know, the newest change first; with a search where there are many. */
export function KeyList({ keys, onOpen }: { keys: readonly KeySummary[]; onOpen: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(atOnce);
  if (keys.length === 0) return <EmptyState icon="key" title={t('keys_none')} text={t('keys_none_text')} />;
  const found = sorted(keys.filter((key) => fits(key, typed)));
  return (
    <>
      {keys.length >= searchFrom && (
        <Field
          label={t('keys_search')}
          value={typed}
          onInput={(text) => {
            setTyped(text);
            setShown(atOnce);
          }}
        />
      )}
      <div aria-live="polite">{found.length === 0 && <p class="soft">{t('keys_searchNone', { typed })}</p>}</div>
      {found.slice(0, shown).map((one) => (
        <KeyTile key={one.id} of={one} onClick={() => onOpen(one.id)} />
      ))}
      {found.length > shown && (
        <LinkButton onClick={() => setShown(shown + 4 * atOnce)}>
          {t('keys_more', { count: found.length - shown })}
        </LinkButton>
      )}
    </>
  );
}

/** Every word of what was typed stands somewhere in what the list knows of the key. */
function fits({ label, account, note, kind, keptAt }: KeySummary, typed: string): boolean {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const all = [label, account, note, kindShort(kind), ...keptAt.map((place) => place.note)]
    .join('\n')
    .toLocaleLowerCase();
  return words.every((word) => all.includes(word));
}

const sorted = (keys: readonly KeySummary[]) =>
  [...keys].sort(
    (a, b) =>
      Number(!!a.retiredAt) - Number(!!b.retiredAt) ||
      Number(isExposed(b)) - Number(isExposed(a)) ||
      b.changedAt - a.changedAt,
  );

function KeyTile({ of, onClick }: { of: KeySummary; onClick: () => void }) {
  const exposed = isExposed(of);
  const parts = [kindShort(of.kind), of.account, of.retiredAt ? t('keys_retired') : ''].filter(Boolean);
  return (
    <Tile
      icon={kindIcon(of.kind)}
      title={of.label}
      text={exposed ? t('keys_exposed') : parts.join(' · ')}
      {...(exposed && { tone: 'alert' as const })}
      onClick={onClick}
    />
  );
}
