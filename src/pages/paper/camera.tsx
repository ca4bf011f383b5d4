import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { Notice } from '../../ui/notice';
import { qrIn } from '../link/read-qr';

const lookEveryMs = 200;
/** Pixels a side of what is looked at: the middle of the picture. */
const side = 900;

/** Looks for codes through the camera, from the press of a button until it is taken away. No picture is kept. */
export function Camera({ onText }: { onText: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const tell = useRef(onText);
  tell.current = onText;
  useEffect(() => {
    let stream: MediaStream | undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const look = () => {
      const text = video.current ? seen(video.current) : undefined;
      if (text !== undefined) tell.current(text);
      if (!gone) timer = setTimeout(look, lookEveryMs);
    };
    const start = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
        });
      } catch {
        return setRefused(true); // no camera, or not allowed
      }
      if (gone || !video.current) return stop();
      video.current.srcObject = stream;
      await video.current.play().catch(() => undefined); // taken away before it began
      look();
    };
    void start();
    return () => {
      gone = true;
      clearTimeout(timer);
      stop();
    };
  }, []);
  if (refused)
    return (
      <Notice tone="info" live title={t('paper_camera_none')}>
        {t('paper_camera_none_text')}
      </Notice>
    );
  return (
    <div class="camera">
      <video ref={video} muted playsInline aria-label={t('paper_camera_label')} />
      <p class="small soft">{t('paper_camera_hint')}</p>
    </div>
  );
}

function seen(video: HTMLVideoElement): string | undefined {
  const { videoWidth, videoHeight } = video;
  const part = Math.min(videoWidth, videoHeight);
  if (part === 0) return undefined;
  const size = Math.min(side, part);
  const pen = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
  pen?.drawImage(video, (videoWidth - part) / 2, (videoHeight - part) / 2, part, part, 0, 0, size, size);
  return pen ? qrIn(pen.getImageData(0, 0, size, size), 150) : undefined;
}
