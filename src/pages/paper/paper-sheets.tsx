import type { PaperCopy } from '../../flows/paper-copy';
import { t } from '../../i18n/t';
import { Qr } from '../../ui/qr';
import { qrCells } from '../qr-cells';
import { day } from '../when';
import { joinCommand } from './join-command';

const onFirst = 6;
const onOther = 12;

/** The pages as they come out of the printer, on A4 or Letter: readable in black and white, and of use without us. */
export function PaperSheets({ paper }: { paper: PaperCopy }) {
  const { codes } = paper;
  const others = Math.ceil(Math.max(0, codes.length - onFirst) / onOther);
  const pages = 1 + others;
  const first = codes.slice(0, onFirst);
  return (
    <div class="paper-pages">
      <article class="paper-page" aria-label={t('paper_page', { page: 1, pages })}>
        <header>
          <div>
            <h1>{t('paper_heading')}</h1>
            <p>{t('sheet_of', { day: day(paper.copy.madeAt) })}</p>
          </div>
          <dl>
            <dt>{t('paper_keys')}</dt>
            <dd>{paper.copy.keys}</dd>
            <dt>{t('paper_codes')}</dt>
            <dd>{codes.length}</dd>
            <dt>{t('paper_fingerprint')}</dt>
            <dd class="mono">{paper.fingerprint}</dd>
          </dl>
        </header>
        <div class="paper-words">
          <section>
            <h2>{t('sheet_with')}</h2>
            <p>{t('paper_with_text')}</p>
          </section>
          <section>
            <h2>{t('sheet_without')}</h2>
            <p>{t('paper_without_text')}</p>
            <pre>{joinCommand}</pre>
            <p>{t('paper_without_key')}</p>
          </section>
          <p class="paper-keep">{t('paper_keep')}</p>
        </div>
        <Codes codes={first} from={1} paper={paper} />
        <Foot page={1} pages={pages} paper={paper} />
      </article>
      {Array.from({ length: others }, (_, at) => {
        const from = onFirst + at * onOther;
        return (
          <article key={from} class="paper-page" aria-label={t('paper_page', { page: at + 2, pages })}>
            <Codes codes={codes.slice(from, from + onOther)} from={from + 1} paper={paper} />
            <Foot page={at + 2} pages={pages} paper={paper} />
          </article>
        );
      })}
    </div>
  );
}

function Codes(props: { codes: readonly string[]; from: number; paper: PaperCopy }) {
  const total = props.paper.codes.length;
  return (
    <ol class="paper-codes">
      {props.codes.map((code, at) => {
        const number = props.from + at;
        return (
          <li key={number}>
            <Qr cells={qrCells(code)} label={t('paper_code', { number, total })} />
            <b>
              {number} / {total}
            </b>
          </li>
        );
      })}
    </ol>
  );
}

function Foot({ page, pages, paper }: { page: number; pages: number; paper: PaperCopy }) {
  return (
    <footer>
      <span>{t('paper_page', { page, pages })}</span>
      <span class="mono">{paper.set}</span>
      <span>{day(paper.copy.madeAt)}</span>
    </footer>
  );
}
