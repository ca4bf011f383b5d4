import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { state } from '../../platform/state';
import { Segments } from '../../ui/segments';
import { GatherCodes } from '../paper/gather-codes';
import { ChooseFile, type ChosenFile } from './choose-file';

type Way = 'file' | 'paper';

/** The copy from where it lies: a file, or the codes of a paper copy. */
export function ChooseCopy(props: { file: ChosenFile | undefined; onChoose: (file: ChosenFile | undefined) => void }) {
  const { file, onChoose } = props;
  const [way, setWay] = useState<Way>(asked().get('from') === 'paper' ? 'paper' : 'file');
  useEffect(() => {
    const id = asked().get('copy');
    // The page was opened for one copy of the list: if that is on paper, so is this.
    if (id)
      void state.copies.read().then((copies) => {
        if (copies.find((copy) => copy.id === id)?.kind === 'paper') setWay('paper');
      });
  }, []);
  return (
    <div class="stack">
      <Segments
        legend={t('choose_legend')}
        options={[
          { value: 'file', title: t('choose_file') },
          { value: 'paper', title: t('choose_paper') },
        ]}
        value={way}
        onChange={(next) => {
          setWay(next);
          onChoose(undefined);
        }}
      />
      {way === 'file' ? (
        <ChooseFile file={file} onChoose={onChoose} />
      ) : (
        <GatherCodes onWhole={(bytes) => onChoose({ name: t('paper_name'), bytes })} />
      )}
    </div>
  );
}

const asked = () => new URLSearchParams(location.search);
