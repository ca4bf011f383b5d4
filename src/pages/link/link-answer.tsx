import type { CheckedLink } from '../../flows/check-link';
import { t, tFor } from '../../i18n/t';
import { ask } from '../../messages/send';
import { openUrl } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { HostParts, type HostPiece } from '../../ui/host-parts';
import { Icon } from '../../ui/icon';
import { LinkWay } from './link-way';
import { type Tone, toneOf } from './tones';

const icons = { good: 'tick', plain: 'globe', due: 'due', alert: 'alert' } as const;

/** One link: the answer, the host as a picture, the reasons, the way it takes. */
export function LinkAnswer(props: { link: CheckedLink; service: string; official: string }) {
  const { link, service, official } = props;
  const values = {
    host: link.host ?? '',
    service,
    official,
    to: link.leavesTo ?? '',
    scheme: link.hops.at(-1)?.scheme ?? '',
  };
  const tone = toneOf(link.answer);
  const home = async () => openUrl((await ask('readService')).urls.home);
  return (
    <article class={`link-answer ${tone}`}>
      <header>
        <Icon name={icons[tone]} size={26} heavy={tone === 'good'} />
        <h2>{t(`linkAnswer_${link.answer}`, values)}</h2>
      </header>
      <div class="stack">
        <Pictures link={link} tone={tone} service={service} />
        <p>{sentence(link, values)}</p>
        <Reasons link={link} />
        {link.hops.length > 1 && <LinkWay link={link} />}
        {link.opens ? (
          <Button icon="out" wide onClick={() => openUrl(link.opens ?? '')}>
            {t('link_open')}
          </Button>
        ) : (
          link.answer !== 'trusted' && (
            <Button icon="out" wide onClick={home}>
              {t('link_openOfficial', { official })}
            </Button>
          )
        )}
      </div>
    </article>
  );
}

function sentence({ answer, hidden, host }: CheckedLink, values: Record<string, string>): string {
  if (answer === 'cannotSee' && hidden) return t(`linkHidden_${hidden}`, values);
  if (answer === 'suspect' && host === values.official) return t('linkAnswer_suspectOfficial_text', values);
  return t(`linkAnswer_${answer}_text`, values);
}

/** The host that decides; for an imitation the official one below it, with the letters that differ marked in both. */
function Pictures({ link, tone, service }: { link: CheckedLink; tone: Tone; service: string }) {
  const hop = [...link.hops].reverse().find(({ host }) => host === link.host);
  if (!hop?.parts) return <bdi class="seen mono">{link.seen.slice(0, 120)}</bdi>;
  const { official } = link;
  const difference = official?.difference;
  return (
    <div class="stack tight">
      <HostParts
        parts={hop.parts}
        tone={tone}
        label={t('link_leadsTo')}
        decides={t('link_part_decides')}
        spoken={t('link_owner', { owner: ownerIn(hop.parts) })}
        marks={difference?.seen}
      />
      {official && (
        <HostParts
          parts={official.parts}
          tone="good"
          label={t('link_official_here', { service })}
          marks={difference?.official}
        />
      )}
      {difference && (
        <ul class="differences">
          {difference.places.map(({ seen, official }) => (
            <li key={`${seen}>${official}`}>
              {t(`link_diff_${seen && official ? 'changed' : seen ? 'added' : 'missing'}`, { seen, official })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The pieces of a host that somebody registered. */
const ownerIn = (parts: readonly HostPiece[]): string =>
  parts.flatMap(({ part, text }) => (part === 'below' ? [] : [text])).join('');

function Reasons({ link: { findings, notes } }: { link: CheckedLink }) {
  const sentences = [
    ...findings.map(({ detection, evidence }) => tFor('finding', detection, evidence)),
    ...notes.map(({ id, values }) => t(`link_note_${id}`, values)),
  ];
  if (sentences.length === 0) return null;
  return (
    <ul class="reasons stack tight">
      {[...new Set(sentences)].slice(0, 6).map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
