import { useState } from 'preact/hooks';
import { keyFromShares } from '../../flows/share-key';
import { t } from '../../i18n/t';
import { Notice } from '../../ui/notice';
import { EnterShares } from './enter-shares';
import { shareProblem } from './share-words';

/** The recovery key from typed shares, in place of the key itself. */
export function KeyFromShares({ onKey }: { onKey: (recoveryKey: string) => void }) {
  const [made, setMade] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [round, setRound] = useState(0);
  const join = async (texts: string[]) => {
    const result = await keyFromShares(texts);
    if (!result.ok) {
      setProblem(shareProblem(result));
      return setRound(round + 1);
    }
    setMade(true);
    onKey(result.key);
  };
  if (made)
    return (
      <Notice tone="good" live title={t('shares_made')}>
        {t('shares_made_text')}
      </Notice>
    );
  return (
    <>
      {problem && (
        <Notice tone="due" live>
          {problem}
        </Notice>
      )}
      <EnterShares key={round} onEnough={join} />
    </>
  );
}
