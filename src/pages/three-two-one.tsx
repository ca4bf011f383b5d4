import './three-two-one.css';
import type { Copy } from '../backup/copy';
import { isEnough, type Place, type Spread, spread } from '../backup/three-two-one';
import { t } from '../i18n/t';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';

/** Three copies, two kinds of places, one away from home: as a picture, and each part in words. */
export function ThreeTwoOne({ copies, now }: { copies: readonly Copy[]; now: number }) {
  const found = spread(copies, now);
  const lines = [
    { is: found.copies >= 3, text: t('rule_copies', { found: Math.min(found.copies, 3) }) },
    { is: found.places.length >= 2, text: t('rule_places', { found: Math.min(found.places.length, 2) }) },
    { is: found.away >= 1, text: t(found.away >= 1 ? 'rule_away' : 'rule_notAway') },
  ];
  return (
    <Card>
      <div class="rule">
        <h2>{t(isEnough(found) ? 'rule_whole' : 'rule_title')}</h2>
        <Picture found={found} copies={copies} />
        <ul>
          {lines.map(({ is, text }) => (
            <li key={text} class={is ? 'is' : ''}>
              <span class="rule-mark">{is && <Icon name="tick" size={14} heavy />}</span>
              <span>{text}</span>
            </li>
          ))}
        </ul>
        {found.untried > 0 && <p class="small soft">{t('rule_untried', { count: found.untried })}</p>}
      </div>
    </Card>
  );
}

const drawn: Partial<Record<Place, string>> = {
  file: 'M4 2h11l5 5v19H4zM15 2v5h5M8 13h8M8 18h8',
  paper: 'M3 3h18v22H3zM7 7h4v4H7zM13 7h4v4h-4zM7 13h4v4H7zM14 14h3v3M7 20h10',
  server: 'M7 22a5 5 0 0 1-.6-10A6.5 6.5 0 0 1 19 11.500a5.300 5.300 0 0 1-1 10.500z',
  elsewhere: 'M4 5h16v20H4zM12 11.500a3 3 0 1 0 .01 0M12 17.500v3',
};

/** A house with the computer and what lies beside it; a path; the other place. What is missing is dashed. */
function Picture({ found, copies }: { found: Spread; copies: readonly Copy[] }) {
  const away = found.away > 0;
  const home = found.places.filter((place) => place !== 'browser' && place !== 'server');
  const atHome = home.length > 0 ? home.slice(0, 2) : (['file'] as const);
  const isServer = found.places.includes('server');
  const outside = isServer
    ? 'server'
    : (home.find((place) => copies.some((copy) => copy.away && fits(copy, place))) ?? 'file');
  return (
    <svg class="rule-picture" viewBox="0 0 340 128" aria-hidden="true" focusable="false">
      <path class="ground" d="M6 119h328" />
      <path class="house" d="M14 56 102 12l88 44M26 52v66h152V52" />
      <g class="on" transform="translate(40 68)">
        <path d="M8 6h40v27H8zM2 40h52l-6-7H8z" />
        <path d="M28 13a5 5 0 0 1 5 5v2h-10v-2a5 5 0 0 1 5-5zM21 20h14v9H21z" />
      </g>
      {atHome.map((place, at) => (
        <g key={place} class={home.length > 0 ? 'on' : 'off'} transform={`translate(${108 + at * 32} 78) scale(1.1)`}>
          <path d={drawn[place]} />
        </g>
      ))}
      <path class={away ? 'way on' : 'way off'} d="M196 104c20-12 36 12 58-4" />
      <path class={away ? 'house' : 'house off'} d="M254 74l35-22 35 22M262 70v48h54V70" />
      <g class={away ? 'on' : 'off'} transform="translate(276 80) scale(1.1)">
        <path d={drawn[outside]} />
      </g>
    </svg>
  );
}

const fits = ({ kind }: Copy, place: Place): boolean =>
  place === 'paper' ? kind === 'paper' : place === 'elsewhere' ? kind === 'elsewhere' : kind !== 'paper';
