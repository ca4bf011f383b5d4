import { assess } from '../src/sessions/assess';
import { signals } from '../src/sessions/signals';
import { emptyWatch, type WatchState } from '../src/sessions/watch-state';
import { type StreamEvent, translator } from './watch-stream';

/** An alert as `watch-replay` prints it: `at` is when the event that raised it was seen. */
export interface StreamAlert {
  at: number;
  account: string;
  level: number;
  rule: string;
  rows: string[];
}

interface Watch {
  state: WatchState;
  translate: ReturnType<typeof translator>;
  told: Map<string, number>;
}

/** The product's own fold over a stream, an installation for each account. */
export function replayStream(events: Iterable<StreamEvent>): StreamAlert[] {
  const watches = new Map<string, Watch>();
  const alerts: StreamAlert[] = [];
  for (const event of events) {
    let watch = watches.get(event.account);
    if (!watch) {
      watch = { state: emptyWatch(), translate: translator(), told: new Map() };
      watches.set(event.account, watch);
    }
    for (const told of watch.translate(event))
      assess(watch.state, [{ seq: watch.state.seq + 1, id: event.id, event: told }], signals);
    for (const { id, level, signal, rows } of watch.state.alerts.values()) {
      if (watch.told.has(id)) continue;
      watch.told.set(id, level);
      alerts.push({ at: event.seen, account: event.account, level, rule: signal, rows: rows.map((row) => row.id) });
    }
  }
  return alerts;
}
