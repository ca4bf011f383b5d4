import { useState } from 'preact/hooks';
import { ask } from '../messages/send';
import { Notice } from '../ui/notice';
import { type DistantCopy, TryCopy } from './try-copy';
import { useAnswer } from './use-answer';

interface Made {
  tone: 'good' | 'due';
  title: string;
  text: string;
}

/** A place of copies: what lies there, what this browser remembers of it, a new copy, and trying one. */
export function useDistant<T>(lookThere: () => Promise<T>) {
  const there = useAnswer(lookThere);
  const known = useAnswer(async () => (await ask('readGlance', undefined)).copies);
  const [trying, setTrying] = useState<DistantCopy>();
  const [made, setMade] = useState<Made>();
  const look = () => Promise.all([there.again(), known.again()]);
  return {
    there,
    known: known.value,
    look,
    tryCopy: setTrying,
    async copy(make: () => Promise<Made>) {
      setMade(undefined);
      setMade(await make());
      await look();
    },
    /** What the last copying came to. */
    made: made && (
      <Notice tone={made.tone} live title={made.title}>
        {made.text}
      </Notice>
    ),
    /** In place of all else while a copy is tried. */
    trying: trying && (
      <TryCopy
        copy={trying}
        back={() => {
          setTrying(undefined);
          void look();
        }}
      />
    ),
  };
}
