import { useRef } from 'preact/hooks';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import type { PictureReader } from './use-picture';

/** A QR code by file, paste or drop. */
export function PictureBox({ picture, openPage }: { picture: PictureReader; openPage: (() => unknown) | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="picture-box" aria-label={t('link_qr')}>
      <span class="mark">
        <Icon name="scan" size={22} />
      </span>
      <div class="grow">
        <b>{t('link_qr')}</b>
        <p class="small soft">{t('link_qr_hint')}</p>
      </div>
      <Button small kind="soft" busy={picture.reading} onClick={() => (openPage ? openPage() : input.current?.click())}>
        {t('link_qr_choose')}
      </Button>
      {!openPage && (
        <input
          ref={input}
          class="sr-only"
          type="file"
          accept="image/*"
          tabIndex={-1}
          aria-label={t('link_qr_choose')}
          onChange={(event) => {
            picture.take(event.currentTarget.files);
            event.currentTarget.value = ''; // the same file can be chosen again
          }}
        />
      )}
      {picture.problem && (
        <Notice tone="due" live>
          {t(`link_qr_${picture.problem}`)}
        </Notice>
      )}
    </section>
  );
}
