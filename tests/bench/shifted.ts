/**
 * How far the watch's figures move when the streams are shifted: `node scripts/run-ts.mjs tests/bench/shifted.ts
 * [--seed 1] [--scenario mid-vpn]… [--shift NAME]…`. Scored by the data's own scorer.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { replayStream } from '../../scripts/replay-stream';
import { seeded } from '../stops/seeded';
import { type Stream, shifts } from './shift-streams';

const dataDir = process.env.SESSIONS_DATA ?? '../shared/data/sessions';
const scorer = process.env.SESSIONS_SCORER ?? '../shared/tools/score_sessions.py';
const several = { type: 'string', multiple: true } as const;
const { values } = parseArgs({ options: { seed: { type: 'string' }, scenario: several, shift: several } });
const lines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

interface Score {
  falsePerUserMonth: number;
  falseP95: number;
  level3FalsePerUserMonth: number;
  recall: Record<string, number>;
  macroRecall: number;
  macroRecallLevel3: number;
  [more: string]: unknown;
}

const folder = mkdtempSync(join(tmpdir(), 'shifted-'));
const worst = { false: 0, macro: 1 };
for (const scenario of values.scenario ?? ['low-vpn', 'mid-vpn', 'high-vpn', 'cold-start'])
  for (const [name, shift] of Object.entries(shifts)) {
    if (values.shift && !values.shift.includes(name)) continue;
    const given: Stream = {
      events: lines(gunzipSync(readFileSync(`${dataDir}/${scenario}/events.jsonl.gz`)).toString()),
      truth: lines(readFileSync(`${dataDir}/${scenario}/truth.jsonl`, 'utf8')),
    };
    const { events, truth } = shift(given, seeded(Number(values.seed ?? 1)));
    const file = join(folder, 'truth.jsonl');
    writeFileSync(file, truth.map((one) => JSON.stringify(one)).join('\n'));
    const input = replayStream(events)
      .map((one) => `${JSON.stringify(one)}\n`)
      .join('');
    const { stdout, stderr } = spawnSync('python3', [scorer, '--quiet', '--truth', file], { input, encoding: 'utf8' });
    if (!stdout) throw new Error(stderr);
    const score = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Score;
    const lowest = Object.entries(score.recall).sort((a, b) => a[1] - b[1])[0];
    console.log(
      scenario.padEnd(11),
      name.padEnd(22),
      `false ${score.falsePerUserMonth.toFixed(3)} (p95 ${score.falseP95.toFixed(2)}, grave ${score.level3FalsePerUserMonth.toFixed(4)})`,
      `macro ${score.macroRecall.toFixed(3)} (grave ${score.macroRecallLevel3.toFixed(3)})`,
      `lowest ${lowest?.[0].slice(0, 14)} ${lowest?.[1].toFixed(2)}`,
    );
    worst.false = Math.max(worst.false, score.falsePerUserMonth);
    worst.macro = Math.min(worst.macro, score.macroRecall);
  }
rmSync(folder, { recursive: true });
console.log(JSON.stringify(worst));
