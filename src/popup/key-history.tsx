import { t } from '../i18n/t';
import { day } from '../pages/when';
import type { KeySummary } from '../panel';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { LinkButton } from '../ui/link-button';

/** What took the place of what: from the key that came first to the one in use, each with how its end is known. */
export function KeyHistory(props: { of: KeySummary; keys: readonly KeySummary[]; onOpen: (id: string) => unknown }) {
  const { of, keys } = props;
  const line = lineOf(of, keys);
  if (line.length < 2) return null;
  return (
    <Card title={t('keys_history')}>
      <ol class="stack tight">
        {line.map((key) => (
          <li key={key.id} class="row" aria-current={key.id === of.id ? 'true' : undefined}>
            <Icon name={key.retiredAt ? 'cross' : 'key'} size={18} />
            <div class="grow">
              {key.id === of.id ? (
                <b>{key.label}</b>
              ) : (
                <LinkButton onClick={() => props.onOpen(key.id)}>{key.label}</LinkButton>
              )}
              <div class="small soft">
                {t('keys_since', { day: day(key.createdAt) })}
                {key.retiredAt && ` · ${t(endOf(key), { day: day(key.retiredAt) })}`}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const endOf = ({ retiredProof }: KeySummary) =>
  retiredProof === 'seen-refused' ? ('keys_endSeen' as const) : ('keys_endSaid' as const);

/** The keys before it and after it. A ring, which only a damaged vault could hold, ends where it began. */
export function lineOf(of: KeySummary, keys: readonly KeySummary[]): KeySummary[] {
  const line = [of];
  const isNew = (key: KeySummary | undefined): key is KeySummary => key !== undefined && !line.includes(key);
  const before = () => keys.find(({ id }) => id === line[0]?.replaces);
  const after = () => keys.find(({ replaces }) => replaces !== undefined && replaces === line.at(-1)?.id);
  for (let key = before(); isNew(key); key = before()) line.unshift(key);
  for (let key = after(); isNew(key); key = after()) line.push(key);
  return line;
}
