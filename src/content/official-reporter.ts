import type { PageReport, ReportBody } from '../sessions/report';

export interface Reporter {
  tell(body: ReportBody): void;
  /** The page is going away: what was not acknowledged is sent once more, at once. */
  sendAgain(): void;
}

/** A worker that is being stopped refuses; it is back within this time (ms). */
const retryAfterMs = [150, 500, 1500, 5000, 15_000];

/**
 * Sends reports until the worker says that they are in its journal. A report keeps its id, so one that arrives twice
 * counts once.
 */
export function reporter(send: (report: PageReport) => Promise<unknown>): Reporter {
  const waiting = new Map<string, PageReport>();
  const attempt = async (report: PageReport, tries: number): Promise<void> => {
    try {
      await send(report);
      waiting.delete(report.id);
    } catch {
      // The worker was stopped between two messages, or the extension was updated: then nobody answers any more.
      const wait = retryAfterMs[tries];
      if (wait === undefined) waiting.delete(report.id);
      else setTimeout(() => void attempt(report, tries + 1), wait);
    }
  };
  return {
    tell(body) {
      const report = { id: newId(), at: Date.now(), ...body };
      waiting.set(report.id, report);
      void attempt(report, 0);
    },
    sendAgain() {
      for (const report of waiting.values()) void send(report).catch(() => undefined); // nobody is left to retry
    },
  };
}

const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
