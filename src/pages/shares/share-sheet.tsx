import type { Scheme } from '../../backup/shares/split';
import { t } from '../../i18n/t';
import { day } from '../when';

interface Props {
  text: string;
  number: number;
  scheme: Scheme;
  set: string;
  holder: string;
  madeAt: number;
}

/** One share on a page of its own, for one person or place; of use without us. */
export function ShareSheet({ text, number, scheme, set, holder, madeAt }: Props) {
  const { needed, count } = scheme;
  return (
    <article class="share-sheet" aria-label={t('shares_sheet', { number, count })}>
      <header>
        <div>
          <h1>{t('shares_sheet', { number, count })}</h1>
          <p>{t('sheet_of', { day: day(madeAt) })}</p>
        </div>
        <div class="share-set">
          <span>{t('shares_set')}</span>
          <b class="mono">{set}</b>
        </div>
      </header>
      <p class="share-for">
        {t('shares_for')} <b>{holder || ' '}</b>
      </p>
      <p>{t('shares_sheet_text', { needed, count })}</p>
      <ol class="share-list" translate={false}>
        {text.split(' ').map((word, at) => (
          <li key={at}>
            <span>{at + 1}</span>
            {word}
          </li>
        ))}
      </ol>
      <section>
        <h2>{t('sheet_with')}</h2>
        <p>{t('shares_with_text', { needed })}</p>
      </section>
      <section>
        <h2>{t('sheet_without')}</h2>
        <p>{t('shares_without_text')}</p>
      </section>
      <footer>{t('shares_keep')}</footer>
    </article>
  );
}
