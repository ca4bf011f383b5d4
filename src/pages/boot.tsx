import '../ui/base.css';
import { type ComponentType, render } from 'preact';
import { type Key, speakIn, t, tagOf } from '../i18n/t';
import { state } from '../platform/state';
import type { Settings } from '../settings/settings';
import { loadPlace } from './place';

/**
 * Starts a popup, an options page or a page: language and theme first, then the screen, and again the screen whenever
 * a setting changes. What a screen keeps in its own state survives that.
 */
export async function boot(App: ComponentType, title: Key): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('the page lacks #app');
  const show = (settings: Settings) => {
    dress(settings, title);
    render(<App />, root);
  };
  const [settings] = await Promise.all([state.settings.read(), loadPlace()]);
  show(settings);
  state.settings.watch(show);
}

function dress({ language, theme }: Settings, title: Key): void {
  const html = document.documentElement;
  html.lang = tagOf(speakIn(language));
  if (theme === 'auto') delete html.dataset.theme;
  else html.dataset.theme = theme;
  document.title = t(title);
}
