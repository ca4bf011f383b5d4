import { t } from '../../i18n/t';
import type { Creation } from '../../panel';
import { Qr } from '../../ui/qr';
import { SecretText } from '../../ui/secret-text';
import { groupRecoveryKey } from '../../vault/recovery-key';
import { qrCells } from '../qr-cells';
import { day } from '../when';

/** The sheet as it comes out of the printer: readable in black and white, and of use without us. */
export function Sheet({ creation }: { creation: Creation }) {
  const { recoveryKey, fingerprint, createdAt } = creation;
  const [lead = '', ...groups] = groupRecoveryKey(recoveryKey).split(' ');
  return (
    <article class="sheet" aria-label={t('sheet_title')}>
      <header>
        <div>
          <h1>{t('sheet_heading')}</h1>
          <p>{t('sheet_of', { day: day(createdAt) })}</p>
        </div>
        <Qr cells={qrCells(recoveryKey)} label={t('sheet_qr')} size={150} />
      </header>
      <section>
        <h2>{t('sheet_key')}</h2>
        <p class="mono">{lead}</p>
        <SecretText groups={groups} />
      </section>
      <section>
        <h2>{t('sheet_with')}</h2>
        <p>{t('sheet_with_text')}</p>
      </section>
      <section>
        <h2>{t('sheet_without')}</h2>
        <p>{t('sheet_without_text')}</p>
        <pre>age -d -i key.txt copy.age &gt; keys.json</pre>
        <p>{t('sheet_without_key')}</p>
      </section>
      <section>
        <h2>{t('sheet_fingerprint')}</h2>
        <p class="mono">{fingerprint}</p>
        <p>{t('sheet_fingerprint_text')}</p>
      </section>
      <footer>
        <p>{t('sheet_keep')}</p>
        <p>{t('sheet_neverType')}</p>
      </footer>
    </article>
  );
}
