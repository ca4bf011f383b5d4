import './enter-shares.css';
import { useState } from 'preact/hooks';
import { readShare } from '../../backup/shares/share';
import { setName } from '../../flows/share-key';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { shareProblem } from './share-words';
import { noWords, WordGrid } from './word-grid';

/**
 * Takes shares one after the other, says at once what is wrong with one, and tells `onEnough` when as many are there as
 * the set needs. Neither stored nor sent.
 */
export function EnterShares(props: { onEnough: (texts: string[]) => unknown }) {
  const [taken, setTaken] = useState<string[]>([]);
  const [words, setWords] = useState(noWords);
  const [problem, setProblem] = useState<{ text: string; at?: number }>();
  const shares = taken.flatMap((text) => {
    const read = readShare(text);
    return read.ok ? [read.share] : [];
  });
  const [first] = shares;
  const missing = first ? Math.max(0, first.needed - shares.length) : undefined;
  const filled = words.every(Boolean);
  const take = async () => {
    const text = words.join(' ');
    const read = readShare(text);
    if (!read.ok) return setProblem({ text: shareProblem(read), ...('at' in read ? { at: read.at } : {}) });
    const { share } = read;
    if (first && (first.set !== share.set || first.needed !== share.needed))
      return setProblem({ text: t('shareError_otherSet', { this: setName(share), first: setName(first) }) });
    if (shares.some(({ member }) => member === share.member)) return setProblem({ text: t('shareError_again') });
    const next = [...taken, text];
    setTaken(next);
    setWords(noWords());
    setProblem(undefined);
    if (next.length >= share.needed) await props.onEnough(next);
  };
  return (
    <div class="stack">
      {shares.length > 0 && (
        <ul class="stack tight">
          {shares.map((share) => (
            <li key={share.member} class="share-taken">
              <Icon name="tick" heavy />
              <span class="grow">{t('shares_taken', { number: share.member + 1, set: setName(share) })}</span>
            </li>
          ))}
        </ul>
      )}
      {missing !== 0 && (
        <>
          <p role="status">{missing === undefined ? t('shares_type') : t('shares_more', { count: missing })}</p>
          <WordGrid
            key={taken.length}
            words={words}
            onChange={(next) => {
              setWords(next);
              setProblem(undefined);
            }}
            {...(problem?.at ? { wrongAt: problem.at } : {})}
          />
          {problem && (
            <Notice tone="due" live>
              {problem.text}
            </Notice>
          )}
          <div class="row wrap">
            <Button kind="soft" disabled={!filled} onClick={take}>
              {t('shares_take')}
            </Button>
            <span class="small soft">{t('shares_type_hint')}</span>
          </div>
        </>
      )}
      {shares.length > 0 && (
        <div>
          <LinkButton tone="calm" onClick={() => setTaken([])}>
            {t('paper_startOver')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
