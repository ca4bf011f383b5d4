// Judges hosts by name alone: one a line on stdin, `host<TAB>verdict<TAB>finding-ids` a line on stdout.
import { readFileSync } from 'node:fs';
import { judge } from '../src/guard/judge';
import { services } from '../src/services';

const [profile] = services;
const lines: string[] = [];
for (const line of readFileSync(0, 'utf8').split('\n')) {
  const host = line.trim();
  if (!host) continue;
  const { severity, findings } = judge(host.toLowerCase(), { profile });
  lines.push(`${host}\t${severity}\t${findings.map(({ detection }) => detection).join(',')}`);
}
process.stdout.write(lines.length ? `${lines.join('\n')}\n` : '');
