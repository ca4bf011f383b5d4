// The product's own fold over a stream of events: one JSON object a line on stdin, alerts as JSON lines on stdout.
import { readFileSync } from 'node:fs';
import { replayStream } from './replay-stream';
import type { StreamEvent } from './watch-stream';

function* events(): Generator<StreamEvent> {
  for (const line of readFileSync(0, 'utf8').split('\n')) if (line.trim()) yield JSON.parse(line);
}
const lines = replayStream(events()).map((alert) => `${JSON.stringify(alert)}\n`);
process.stdout.write(lines.join(''));
