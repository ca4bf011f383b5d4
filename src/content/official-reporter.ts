import type { PageReport, ReportBody } from '../sessions/report';
import type { Kept } from './official-kept';

export interface Reporter {
  tell(body: ReportBody): void;
  /** The page is going away: what was not acknowledged is sent once more, at once. */
  sendAgain(): void;
}

/** A worker that is being stopped refuses; it is back within this time (ms), and may be stopped again. */
const retryAfterMs = [100, 200, 300, 400, 600, 1000, 2000, 5000, 15_000];

/**
 * A worker that was stopped while it held the message may never answer (ms). People leave a page after seconds, so the
 * first waits are short: a report that arrives twice counts once.
 */
const answerWithinMs = [500, 1000, 2000];

async function answered(sending: Promise<unknown>, withinMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), withinMs);
  });
  try {
    await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Sends reports until the worker says that they are in its journal. A report keeps its id, so one that arrives twice
 * counts once; `account` is what the page calls whoever is signed in. What is not acknowledged when the page goes away is told by the site's next page.
 */
export function reporter(
  send: (report: PageReport) => Promise<unknown>,
  kept?: Kept,
  account: () => string | undefined = () => undefined,
): Reporter {
  const waiting = new Map<string, PageReport>();
  const note = () => kept?.put([...waiting.values()]);
  const attempt = async (report: PageReport, tries: number): Promise<void> => {
    try {
      await answered(send(report), answerWithinMs[tries] ?? 2000);
      waiting.delete(report.id);
    } catch {
      // The worker was stopped between two messages, or the extension was updated: then nobody answers any more.
      const wait = retryAfterMs[tries];
      // The last one is given up here; the site's next page tells what was kept for it.
      if (wait !== undefined) setTimeout(() => void attempt(report, tries + 1), wait);
    }
    note();
  };
  const begin = (report: PageReport) => {
    waiting.set(report.id, report);
    note();
    void attempt(report, 0);
  };
  for (const report of kept?.take() ?? []) begin(report);
  return {
    tell(body) {
      const whose = account();
      begin({ id: newId(), at: Date.now(), ...(whose === undefined ? {} : { account: whose }), ...body });
    },
    sendAgain() {
      for (const report of waiting.values()) void send(report).catch(() => undefined); // nobody is left to retry
    },
  };
}

const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
