import { readDevice } from '../sessions/list/devices';
import { showPage } from '../sessions/list/show-page';
import type { ShownElement } from '../sessions/list/shown';
import type { ReportBody } from '../sessions/report';
import { lookOf, sensitivePage } from './official-page';

/** A page that changes is looked at when it has been quiet for so long (ms), or at the latest after this. */
const quietMs = 1000;
const latestMs = 5000;

/** Only a page that speaks of signing in and names an address, a device, or shows a picture may hold the list. */
const mayList =
  /^(?=[\s\S]*(?:登|[裝设設]备|裝置|会话|工作階段|活动|活動|安全|sign|log|session|device|activity))(?=[\s\S]*(?:\d{1,3}\.[\dx*]{1,3}\.|[\da-f]:[\da-f]{0,4}:|chrom|safari|firefox|edge|opera|browser|windows|android|iphone|ipad|\bmac|linux|\bapp\b|浏览器|瀏覽器|手机|手機|电脑|電腦|火狐|谷歌|微信|\ufffc))/i;

/** The page's words without what changes by itself: clocks that tick, spans that grow. \ufffc stands for a picture. */
function newsIn(root: ShownElement): string {
  const texts: string[] = [];
  const walk = ({ items, attrs, box }: ShownElement) => {
    if (box) texts.push('\ufffc');
    texts.push(attrs.alt ?? attrs.title ?? attrs['aria-label'] ?? '');
    for (const item of items) typeof item === 'string' ? texts.push(item) : walk(item);
  };
  walk(root);
  return texts
    .filter(Boolean)
    .join('\n')
    .replaceAll(
      /\d{1,2}:\d{2}:\d{2}|\d+ ?(?:s|m|h|d|secs?|mins?|seconds?|minutes?|hours?|秒|分|个?小时|個?小時)[钟鐘]? ?(?:ago|之?前)/gi,
      '',
    );
}

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

    const shown = showPage(document);
    const text = shown ? newsIn(shown.root) : '';
    if (!shown || text === told.list || !mayList.test(text)) return;
    told.list = text;
    const { browser, os } = readDevice(navigator.userAgent);
    tell({ kind: 'page', page: shown, own: browser && os ? { browser, os } : null });
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
