import type { Key, Translate } from '../i18n/t';
import { type CheckedText, checkText, type LinkDeps } from './check-link';

export interface AnswerDeps extends LinkDeps {
  speak(): Promise<Translate>;
  /** Hands the link to the page that a click on the notice opens. Memory only. */
  keep(text: string): Promise<unknown>;
}

const longest = 8_000;

/** "Is this really TokenIM?" for a link or a selection, as a notice: the answer, and the first reason. */
export const answerLink =
  (deps: AnswerDeps) =>
  async (asked: string | undefined): Promise<{ title: string; message: string }> => {
    const text = (asked ?? '').slice(0, longest);
    const [checked, t] = await Promise.all([checkText(deps)(text), deps.speak()]);
    // A selected secret is named in the notice and kept nowhere.
    await deps.keep(checked.secret ? '' : text);
    const { title, message } = inShort(checked, t);
    return { title, message: `${message} ${t('link_why')}` };
  };

function inShort({ links, secret, service, official }: CheckedText, t: Translate): { title: string; message: string } {
  if (secret) return { title: t(`linkSecret_${secret}`), message: t('linkSecret_text') };
  const [link] = links;
  if (!link) return { title: t('link_none'), message: t('link_none_text', { official }) };
  const values = {
    host: link.host ?? '',
    service,
    official,
    to: link.leavesTo ?? '',
    scheme: link.hops.at(-1)?.scheme ?? '',
  };
  const [finding] = link.findings;
  const said = finding
    ? t(`finding_${finding.detection}` as Key, finding.evidence)
    : link.hidden && link.answer === 'cannotSee'
      ? t(`linkHidden_${link.hidden}`, values)
      : t(`linkAnswer_${link.answer}_text`, values);
  return { title: t(`linkAnswer_${link.answer}`, values), message: said };
}
