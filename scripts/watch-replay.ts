// The product's own fold over a stream of events: one JSON object a line on stdin, alerts as JSON lines on stdout.
import { readFileSync } from 'node:fs';
import { assess } from '../src/sessions/assess';
import { signals } from '../src/sessions/signals';
import { emptyWatch, type WatchState } from '../src/sessions/watch-state';
import { type StreamEvent, translator } from './watch-stream';

interface Watch {
  state: WatchState;
  translate: ReturnType<typeof translator>;
  told: Map<string, number>;
}

const watches = new Map<string, Watch>();
const lines: string[] = [];
for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (!line.trim()) continue;
  const event: StreamEvent = JSON.parse(line);
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
    lines.push(
      JSON.stringify({ at: event.seen, account: event.account, level, rule: signal, rows: rows.map((row) => row.id) }),
    );
  }
}
process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : '');
