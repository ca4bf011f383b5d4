import { useRef, useState } from 'preact/hooks';
import { type Brought, type Gathered, gather, linesIn, missingOf, textOf } from '../../backup/paper/parts';
import { utf8 } from '../../vault/bytes';
import { type QrWhy, readQr } from '../link/read-qr';

/** What was said of the last thing shown: a code, a picture without one, or a file that is neither. */
export type LastRead = Brought | { what: 'picture'; why: QrWhy };

export interface Codes {
  gathered: Gathered;
  last: LastRead | undefined;
  reading: boolean;
  takeText: (text: string) => void;
  takeFiles: (files: Iterable<File>) => Promise<void>;
  again: () => void;
}

/** A text of codes is small; anything larger is something else. */
const mostText = 300_000;

/** Gathers the codes of a paper copy from pictures, texts and the camera. `onWhole` is told once none is missing. */
export function useCodes(onWhole: (bytes: Uint8Array) => void): Codes {
  const [gathered, setGathered] = useState<Gathered>({ parts: [] });
  const [last, setLast] = useState<LastRead>();
  const [reading, setReading] = useState(false);
  // Pictures are read one after the other, and each must see what the one before it brought.
  const now = useRef(gathered);
  const put = (next: Gathered) => {
    now.current = next;
    setGathered(next);
  };
  const takeText = (text: string) => {
    for (const line of linesIn(text)) {
      const wasWhole = isWhole(now.current);
      const { brought, parts } = gather(now.current, line);
      put({ parts });
      setLast(brought);
      if (!wasWhole && isWhole(now.current)) onWhole(utf8(textOf(parts)));
    }
  };
  const takeFiles = async (files: Iterable<File>) => {
    setReading(true);
    for (const file of files) {
      if (file.type.startsWith('text/')) {
        takeText(file.size > mostText ? '' : await file.text());
        continue;
      }
      const read = await readQr(file);
      if (read.ok) takeText(read.text);
      else setLast({ what: 'picture', why: read.why });
    }
    setReading(false);
  };
  const again = () => {
    put({ parts: [] });
    setLast(undefined);
  };
  return { gathered, last, reading, takeText, takeFiles, again };
}

const isWhole = (gathered: Gathered): boolean => gathered.parts.length > 0 && missingOf(gathered).length === 0;
