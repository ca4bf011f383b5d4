import './options.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t';
import { ask } from '../messages/send';
import { boot } from '../pages/boot';
import { state } from '../platform/state';
import type { Settings } from '../settings/settings';
import { Icon } from '../ui/icon';
import { Shield } from '../ui/shield';
import { Saved, useSaving } from './saved';
import { sectionAt, sections } from './sections';
import { useStored } from './use-stored';

function Options() {
  const settings = useStored(state.settings);
  const [hash, setHash] = useState(location.hash);
  const { saved, saving } = useSaving();
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  useEffect(() => {
    const follow = () => {
      moved.current = true;
      setHash(location.hash);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // A new section is a new page to somebody who listens: the focus goes to its heading, or to the part that was named.
  const ready = settings !== undefined;
  useEffect(() => {
    if (!ready) return;
    const part = document.getElementById(hash.slice(1));
    if (part) part.scrollIntoView();
    else scrollTo(0, 0);
    if (moved.current) heading.current?.focus({ preventScroll: true });
  }, [hash, ready]);

  const section = sectionAt(hash);
  const change = (change: Partial<Settings>) => void saving(ask('changeSettings', change));
  return (
    <div class="options">
      <header class="options-side">
        <a class="options-name" href="#sites">
          <Shield state="calm" size={44} />
          <span>
            <b>{t('appShortName')}</b>
            <span class="soft small">{t('options_title')}</span>
          </span>
        </a>
        <nav aria-label={t('options_nav')}>
          <ul>
            {sections.map(({ id, icon, title }) => (
              <li key={id}>
                <a class="options-section" href={`#${id}`} aria-current={id === section.id ? 'page' : undefined}>
                  <Icon name={icon} />
                  <span>{t(title)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="options-foot">{t('unofficial_short')}</p>
      </header>
      <main class="stack loose" aria-labelledby="section-title">
        <div class="stack tight">
          <h1 id="section-title" ref={heading} tabIndex={-1}>
            {t(section.title)}
          </h1>
          <p class="soft">{t(section.lead)}</p>
        </div>
        {settings && <section.View key={section.id} settings={settings} change={change} saving={saving} />}
      </main>
      <Saved {...saved} />
    </div>
  );
}

void boot(Options, 'options_pageTitle');
