import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t';
import { oneOf, useKept } from '../pages/place';
import { Unread } from '../pages/vault-gate';
import { BottomNav, type NavItem } from '../ui/bottom-nav';
import { Skeleton } from '../ui/skeleton';
import { StatusLine } from '../ui/status-line';
import { type ScreenId, type ScreenProps, screenIds } from './screen';
import { Backups } from './screens/backups';
import { Guide } from './screens/guide';
import { Home } from './screens/home';
import { Keys } from './screens/keys';
import { Link } from './screens/link';
import { Sessions } from './screens/sessions';
import { useGlance } from './use-glance';

const screens = { home: Home, guide: Guide, keys: Keys, backups: Backups, sessions: Sessions, link: Link };

/** The popup: where it was left, it opens again. */
export function App() {
  const [place, setPlace] = useKept<ScreenId>('screen', oneOf(screenIds, 'home'));
  const glance = useGlance();
  const [status, say] = usePassing();
  const main = useRef<HTMLElement>(null);
  const go = (to: ScreenId) => {
    setPlace(to);
    main.current?.scrollTo(0, 0);
    // After a change of screen the focus must not stay on what is gone (a common complaint of screen reader users).
    requestAnimationFrame(() => main.current?.focus());
  };
  const Screen = screens[place];
  return (
    <div class="popup">
      <main ref={main} tabIndex={-1} style={{ outline: 'none' }}>
        {glance.value ? (
          <Screen glance={glance.value} go={go} refresh={glance.again} say={say} />
        ) : (
          <div class="screen">
            <h1 class="sr-only">{t('appName')}</h1>
            {glance.failed ? <Unread again={glance.again} /> : <Skeleton label={t('status_wait')} lines={4} />}
          </div>
        )}
        <StatusLine>{status}</StatusLine>
      </main>
      <BottomNav
        label={t('nav_label')}
        items={navItems(glance.value)}
        current={place === 'backups' ? 'keys' : place === 'link' ? 'home' : place}
        onGo={go}
      />
    </div>
  );
}

function navItems(glance: ScreenProps['glance'] | undefined): NavItem<ScreenId>[] {
  const due = { tone: 'due' as const, label: t('nav_badge_due') };
  const alert = { tone: 'alert' as const, label: t('nav_badge_alert') };
  const asks = glance?.alerts.some(({ level, answer }) => level >= 2 && answer === undefined);
  const copyDue = glance?.next === 'makeCopy' || glance?.next === 'drillCopy' || glance?.next === 'addKey';
  return [
    { id: 'home', label: t('nav_home'), icon: 'home' },
    { id: 'guide', label: t('nav_guide'), icon: 'lifebuoy', badge: glance?.incident ? due : undefined },
    { id: 'keys', label: t('nav_vault'), icon: 'lock', badge: copyDue ? due : undefined },
    { id: 'sessions', label: t('nav_signIns'), icon: 'signins', badge: asks ? alert : undefined },
  ];
}

/** A status that goes away by itself. */
function usePassing(): [string | undefined, (text: string) => void] {
  const [text, setText] = useState<string>();
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => setText(undefined), 4000);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
