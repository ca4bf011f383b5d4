import { useState } from 'preact/hooks';
import type { Verdict } from '../../guard/verdict';
import { t, tFor } from '../../i18n/t';
import { ask } from '../../messages/send';
import { openUrl } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { HostPicture } from '../../ui/host-picture';
import { Notice } from '../../ui/notice';
import { text, useKept } from '../place';
import { linksIn, type SentLink } from './links-in-text';

interface Judged {
  link: SentLink;
  verdict: Verdict;
}

/** Is the link in the e-mail or SMS really from the service? Opens official ones, and no others. */
export function LinkCheck() {
  const [sent, setSent] = useKept('guideLink', text);
  const [judged, setJudged] = useState<Judged[]>();
  const check = async () => {
    const links = linksIn(sent);
    setJudged(await Promise.all(links.map(async (link) => ({ link, verdict: await ask('judgeHost', link.host) }))));
  };
  return (
    <form
      class="stack tight full"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <Field
        label={t('guide_link')}
        hint={t('guide_link_hint')}
        value={sent}
        maxLength={4000}
        onInput={(value) => {
          setSent(value);
          setJudged(undefined);
        }}
      />
      <div>
        <Button type="submit" kind="soft" icon="link" disabled={!sent.trim()}>
          {t('guide_link_check')}
        </Button>
      </div>
      <div aria-live="polite" class="stack tight">
        {judged?.length === 0 && <Notice tone="due">{t('guide_link_none')}</Notice>}
        {judged?.map(({ link, verdict }) => (
          <JudgedLink key={`${link.host} ${link.url}`} link={link} verdict={verdict} />
        ))}
      </div>
    </form>
  );
}

function JudgedLink({ link: { host, url }, verdict }: Judged) {
  if (verdict.severity === 'official')
    return (
      <div class="stack tight">
        <HostPicture host={host} tone="good" label={t('guide_link_official')} />
        {url ? (
          <div>
            <Button small icon="out" onClick={() => openUrl(url)}>
              {t('guide_link_open')}
            </Button>
          </div>
        ) : (
          <p class="small">{t('guide_refused_notEncrypted', { host })}</p>
        )}
      </div>
    );
  const [finding] = verdict.findings;
  return (
    <div class="stack tight">
      <HostPicture host={host} tone="alert" label={t('guide_link_notOfficial')} />
      <p class="small">
        {finding ? `${tFor('finding', finding.detection, finding.evidence)} ` : ''}
        {t('guide_link_leave')}
      </p>
    </div>
  );
}
