import { useState } from 'preact/hooks';
import { type QrWhy, readQr } from './read-qr';

export interface PictureReader {
  reading: boolean;
  problem: QrWhy | undefined;
  /** Takes a picture from a file box, the clipboard or a drop; answers whether there was one. */
  take: (data: DataTransfer | FileList | null | undefined) => boolean;
}

/** Reads QR codes out of pictures, one at a time. */
export function usePicture(says: (text: string) => void): PictureReader {
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<QrWhy>();
  const read = async (file: File) => {
    setReading(true);
    setProblem(undefined);
    const result = await readQr(file);
    setReading(false);
    if (result.ok) says(result.text);
    else setProblem(result.why);
  };
  const take: PictureReader['take'] = (data) => {
    const file = (data && 'files' in data ? data.files : data)?.[0];
    if (!file || reading) return false;
    void read(file);
    return true;
  };
  return { reading, problem, take };
}
