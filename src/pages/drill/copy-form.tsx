import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DrillWhy } from '../../copy-panel';
import { tFor } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { useBusy } from '../use-busy';
import { ChooseCopy } from './choose-copy';
import type { ChosenFile } from './choose-file';
import { CopySecret, useOpensWith } from './copy-secret';

/** A copy and what opens it, as far as they were given. Neither is stored. */
export function useCopyGiven(brought?: ChosenFile) {
  const [file, setFile] = useState(brought);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<DrillWhy>();
  const [busy, run] = useBusy();
  return {
    file,
    typed,
    refused,
    busy,
    refuse: setRefused,
    choose(next: ChosenFile | undefined) {
      setFile(next);
      setRefused(undefined);
    },
    type(next: string) {
      setTyped(next);
      setRefused(undefined);
    },
    /** Works on both, once they are there, and on nothing else meanwhile. */
    use: (work: (file: ChosenFile, typed: string) => unknown) =>
      run(() => (file && typed.trim() ? work(file, typed) : undefined)),
  };
}

/** The file from where it lies, its secret from where the user keeps it, and why it did not work. */
export function CopyForm(props: {
  given: ReturnType<typeof useCopyGiven>;
  file: { title: string; text: string };
  secretText: string;
  failed: { title: string; more?: string };
  doWords: string;
  onSubmit: () => unknown;
  /** Above the cards. */
  children?: ComponentChildren;
}) {
  const { given, file, secretText, failed, doWords, onSubmit, children } = props;
  const { refused } = given;
  const opensWith = useOpensWith(given.file);
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
      <Card roomy title={file.title} text={file.text}>
        <ChooseCopy file={given.file} onChoose={given.choose} />
      </Card>
      <CopySecret
        opensWith={opensWith}
        text={secretText}
        value={given.typed}
        onInput={given.type}
        error={refused === 'typoInKey' && tFor('drillError', refused)}
      />
      {refused && refused !== 'typoInKey' && (
        <Notice tone="due" live title={failed.title}>
          {tFor('drillError', refused)} {failed.more}
        </Notice>
      )}
      <div>
        <Button kind="primary" type="submit" busy={given.busy} disabled={!given.file || !given.typed.trim()}>
          {doWords}
        </Button>
      </div>
    </form>
  );
}
