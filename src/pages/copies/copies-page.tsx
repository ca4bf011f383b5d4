import './copies.css';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Copy, CopyKindId } from '../../backup/copy';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { openPage } from '../../platform/tabs';
import { LinkButton } from '../../ui/link-button';
import { PageShell } from '../../ui/page-shell';
import { Skeleton } from '../../ui/skeleton';
import { Tile } from '../../ui/tile';
import { CopyCard } from '../copy-card';
import { useAnswer } from '../use-answer';
import { Unread } from '../vault-gate';
import { AgeFileSection } from './age-file-section';
import { copyKindName, copyKindText, kindTiles, tileOf } from './copy-kinds';
import { KindCard } from './kind-card';
import { AgePassphraseSection, KdbxSection } from './passphrase-section';

export interface SectionProps {
  /** A copy was made or compared: what is known of the copies is asked for again. */
  onChange: () => unknown;
}

/** The kinds that are made on this page. */
const sections: Partial<Record<CopyKindId, ComponentType<SectionProps>>> = {
  'age-file': AgeFileSection,
  'age-passphrase': AgePassphraseSection,
  kdbx: KdbxSection,
};

/** All kinds of copies: what each is, who can open it, how the ones that exist are; and the way to make one. */
export function CopiesPage() {
  const known = useAnswer(() => ask('readGlance', undefined));
  const chosen = useHash(known.again);
  const tile = kindTiles.find(({ kind }) => kind === chosen);
  const copies = known.value?.copies;
  if (!tile)
    return (
      <PageShell brand={t('appName')} title={t('hub_title')} lead={t('hub_lead')} foot={t('unofficial_line')} wide>
        {known.failed ? (
          <Unread again={known.again} />
        ) : !copies ? (
          <Skeleton label={t('status_wait')} lines={4} />
        ) : (
          <ul class="copy-kinds">
            {kindTiles.map(({ kind }) => (
              <li key={kind}>
                <KindCard kind={kind} copies={ofKind(copies, kind)} onClick={() => lead(kind)} />
              </li>
            ))}
          </ul>
        )}
        <div class="copy-ways">
          <Tile icon="tick" title={t('hub_drill')} text={t('hub_drill_text')} onClick={() => openPage('drill')} />
          <Tile icon="plus" title={t('import_title')} text={t('hub_import_text')} onClick={() => openPage('import')} />
        </div>
      </PageShell>
    );
  const { kind } = tile;
  const Section = sections[kind];
  return (
    <PageShell
      brand={t('appName')}
      title={copyKindName(kind)}
      lead={copyKindText(kind)}
      foot={t('unofficial_line')}
      aside={<LinkButton onClick={() => lead()}>{t('hub_all')}</LinkButton>}
    >
      {Section && <Section onChange={known.again} />}
      {ofKind(copies ?? [], kind).map((copy) => (
        <CopyCard key={copy.id} copy={copy} onChange={known.again} />
      ))}
    </PageShell>
  );
}

const ofKind = (copies: readonly Copy[], kind: CopyKindId) =>
  copies.filter((copy) => copy.kind === kind).sort((a, b) => b.madeAt - a.madeAt);

/** To a kind's own page in this tab's place, to its section, or back to all. */
function lead(kind?: CopyKindId): void {
  const page = kind && tileOf(kind)?.page;
  if (page) void openPage(page);
  else location.hash = kind ?? '';
}

/** `onTurn`: whoever comes back, also from another tab, finds what has changed there. */
function useHash(onTurn: () => unknown): string {
  const [hash, setHash] = useState(location.hash.slice(1));
  useEffect(() => {
    const heard = () => {
      setHash(location.hash.slice(1));
      scrollTo(0, 0);
      void onTurn();
    };
    const seen = () => void (document.visibilityState === 'visible' && onTurn());
    addEventListener('hashchange', heard);
    document.addEventListener('visibilitychange', seen);
    return () => {
      removeEventListener('hashchange', heard);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [onTurn]);
  return hash;
}
