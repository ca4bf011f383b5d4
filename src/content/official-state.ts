import { readDevice } from '../sessions/list/devices';
import { recogniseList } from '../sessions/list/recognise';
import type { ReportBody } from '../sessions/report';
import { lookOf, sensitivePage } from './official-page';

/** A page that changes is looked at when it has been quiet for so long (ms), or at the latest after this. */
const quietMs = 1000;
const latestMs = 5000;

/** Looks at the page and tells what is new: signed in or asked to, a sensitive page, the sign-in list. */
export function stateTeller(
  document: Document,
  pathOf: () => string,
  tell: (body: ReportBody) => void,
  afterSignIn = false,
): () => void {
  let submit = afterSignIn;
  let told = { session: '', sensitive: '', list: '' };
  return () => {
    const path = pathOf();
    const { session, error } = lookOf(document, path);
    const now = `${session} ${error}`;
    if (session !== 'unknown' && now !== told.session) {
      if (session === 'signed-in') {
        if (submit) tell({ kind: 'submit', form: 'sign-in' });
        submit = false;
        tell({ kind: 'outcome', outcome: 'signed-in' });
      } else {
        if (error) tell({ kind: 'outcome', outcome: 'failed' });
        tell({ kind: 'outcome', outcome: 'form-shown' });
      }
    }
    const page = sensitivePage(document, path);
    if (page && `${page} ${path}` !== told.sensitive) tell({ kind: 'sensitive', page });
    told = { ...told, session: now, sensitive: page ? `${page} ${path}` : '' };

    const list = recogniseList(document, Date.now());
    // Relative times differ at every look; their texts do not.
    const print = list ? JSON.stringify(list.rows.map(({ text, current }) => [text, current])) : '';
    if (!list || print === told.list) return;
    told.list = print;
    const { browser, os } = readDevice(navigator.userAgent);
    tell({ kind: 'list', own: browser && os ? { browser, os } : null, ...list });
  };
}

/** Looks now and after every change, once the page is quiet. */
export function lookWhenQuiet(document: Document, look: () => void): MutationObserver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  const observer = new MutationObserver(() => {
    const now = Date.now();
    if (timer === undefined) waitingSince = now;
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(quietMs, waitingSince + latestMs - now));
    timer = setTimeout(() => {
      timer = undefined;
      look();
    }, wait);
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'hidden'],
  });
  look();
  return observer;
}
