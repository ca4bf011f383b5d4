/**
 * Fits the weights of `src/sessions/weights.ts` on simulated streams: additive log odds over named levels.
 *
 * @example WRITE=src/sessions/weights.ts FOLDS=1 node scripts/run-ts.mjs tests/bench/fit-watch.ts
 * FOLDS: five account folds as well; WITHOUT=name: fitted without that scenario; SHOW: every weight with its counts;
 * DROP: what each trait is worth; BUDGET: false alarms per user-month at which recall is compared.
 */
import { writeFileSync } from 'node:fs';
import { groupBy, readScenario, type Sample, type Scenario } from './watch-samples';

export type Weights = Record<string, number>;

const keysOf = ({ traits }: Sample) => ['base', ...Object.entries(traits).map(([trait, level]) => `${trait}:${level}`)];
export const scoreWith = (weights: Weights, sample: Sample) =>
  keysOf(sample).reduce((sum, key) => sum + (weights[key] ?? 0), 0);

/** Logistic regression by Newton's method; `ridge` pulls weights to zero. */
export function fitWeights(samples: readonly Sample[], ridge = Number(process.env.RIDGE ?? 6)): Weights {
  const index = new Map<string, number>([['base', 0]]);
  const rows = samples.map((sample) =>
    keysOf(sample).map((key) => {
      const known = index.get(key);
      if (known !== undefined) return known;
      index.set(key, index.size);
      return index.size - 1;
    }),
  );
  const perType = new Map<string, number>();
  for (const { attack } of samples) if (attack) perType.set(attack.type, (perType.get(attack.type) ?? 0) + 1);
  const positives = [...perType.values()].reduce((a, b) => a + b, 0);
  const weightOf = samples.map(({ attack }) =>
    attack ? Math.min(3, positives / perType.size / (perType.get(attack.type) ?? 1)) * (attack.visible ? 1 : 0.6) : 1,
  );
  const n = index.size;
  let w = new Float64Array(n);
  for (let round = 0; round < 12; round++) {
    const g = new Float64Array(n);
    const h = Array.from({ length: n }, () => new Float64Array(n));
    rows.forEach((cols, i) => {
      let z = 0;
      for (const c of cols) z += w[c] as number;
      const p = 1 / (1 + Math.exp(-z));
      const k = weightOf[i] as number;
      const e = ((samples[i]?.attack ? 1 : 0) - p) * k;
      const q = Math.max(1e-4, p * (1 - p)) * k;
      for (const a of cols) {
        (g[a] as number) += e;
        const ha = h[a] as Float64Array;
        for (const b of cols) (ha[b] as number) += q;
      }
    });
    for (let a = 0; a < n; a++) {
      const r = a === 0 ? 0.01 : ridge;
      (g[a] as number) -= r * (w[a] as number);
      ((h[a] as Float64Array)[a] as number) += r;
    }
    const step = solve(h, g);
    let size = 0;
    w = w.map((x, a) => x + (step[a] as number)) as Float64Array<ArrayBuffer>;
    for (const s of step) size = Math.max(size, Math.abs(s));
    if (size < 1e-3) break;
  }
  return Object.fromEntries([...index].map(([key, nth]) => [key, w[nth] as number]));
}

/** Cholesky. */
function solve(h: Float64Array[], g: Float64Array): Float64Array {
  const n = g.length;
  for (let i = 0; i < n; i++) {
    const hi = h[i] as Float64Array;
    for (let j = 0; j <= i; j++) {
      const hj = h[j] as Float64Array;
      let sum = hi[j] as number;
      for (let k = 0; k < j; k++) sum -= (hi[k] as number) * (hj[k] as number);
      hi[j] = i === j ? Math.sqrt(sum) : sum / (hj[j] as number);
    }
  }
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = g[i] as number;
    for (let k = 0; k < i; k++) sum -= ((h[i] as Float64Array)[k] as number) * (y[k] as number);
    y[i] = sum / ((h[i] as Float64Array)[i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i] as number;
    for (let k = i + 1; k < n; k++) sum -= ((h[k] as Float64Array)[i] as number) * (y[k] as number);
    y[i] = sum / ((h[i] as Float64Array)[i] as number);
  }
  return y;
}

export interface Outcome {
  threshold: number;
  falsePerMonth: number;
  recall: Record<string, number>;
  macro: number;
  later: number;
}

/** One alert per reading; without cap and rules beside the score. */
export function evaluate(scenario: Scenario, scores: Map<Sample, number>, threshold: number): Outcome {
  const hour = 3_600_000;
  const caught = new Set<unknown>();
  const late = new Set<unknown>();
  let wrong = 0;
  for (const group of groupBy(scenario.samples, ({ account, at }) => `${account} ${at}`).values()) {
    const above = group.filter((one) => (scores.get(one) ?? 0) > threshold);
    if (above.length === 0) continue;
    const hits = above.flatMap(({ attack }) => attack ?? []);
    if (hits.length === 0) wrong++;
    for (const attack of hits)
      if (above[0] && above[0].at <= attack.to + 48 * hour) caught.add(attack);
      else late.add(attack);
  }
  const types = groupBy(
    scenario.attacks.filter(({ visible, type }) => visible && type !== 'cookie-replay'),
    ({ type }) => type,
  );
  const recall = Object.fromEntries(
    [...types].sort().map(([type, all]) => [type, all.filter((a) => caught.has(a)).length / all.length]),
  );
  const all = Object.entries(recall)
    .filter(([type]) => type !== 'aitm')
    .map(([, r]) => r);
  const laters = groupBy(
    scenario.attacks.filter(
      ({ visible, firstSeen, type }) => !visible && firstSeen && type !== 'cookie-replay' && type !== 'aitm',
    ),
    ({ type }) => type,
  );
  const lr = [...laters.values()].map((group) => group.filter((a) => late.has(a)).length / group.length);
  return {
    threshold,
    falsePerMonth: wrong / scenario.months,
    recall,
    macro: all.reduce((a, b) => a + b, 0) / all.length,
    later: lr.reduce((a, b) => a + b, 0) / lr.length,
  };
}

export function atBudget(scenario: Scenario, scores: Map<Sample, number>, budget: number): Outcome {
  let [low, high] = [-12, 12];
  for (let i = 0; i < 25; i++) {
    const mid = (low + high) / 2;
    if (evaluate(scenario, scores, mid).falsePerMonth > budget) low = mid;
    else high = mid;
  }
  return evaluate(scenario, scores, high);
}

const show = (label: string, { threshold, falsePerMonth, macro, later, recall }: Outcome) =>
  console.log(
    `${label.padEnd(26)} T ${threshold.toFixed(2)} false ${falsePerMonth.toFixed(3)} macro ${macro.toFixed(3)} later ${later.toFixed(3)}  ${Object.entries(
      recall,
    )
      .map(([t, r]) => `${t.slice(0, 8)} ${r.toFixed(2)}`)
      .join(' ')}`,
  );

const names = ['low-vpn', 'mid-vpn', 'high-vpn', 'cold-start'];
const scenarios = names.map(readScenario);
const everything = scenarios.flatMap(({ samples }) => samples);
console.log(everything.length, 'judged rows,', everything.filter(({ attack }) => attack).length, 'of attacks');
const scored = (weights: Weights, samples: readonly Sample[]) =>
  new Map(samples.map((one) => [one, scoreWith(weights, one)]));
const budget = Number(process.env.BUDGET ?? 0.2);

const all = fitWeights(everything);
for (const scenario of scenarios)
  show(`in sample ${scenario.name}`, atBudget(scenario, scored(all, scenario.samples), budget));
for (const scenario of scenarios) {
  const weights = fitWeights(everything.filter((one) => one.scenario !== scenario.name));
  show(`others -> ${scenario.name}`, atBudget(scenario, scored(weights, scenario.samples), budget));
}
if (process.env.FOLDS) {
  const foldOf = (one: Sample) => [...one.account].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 5;
  const scores = new Map<Sample, number>();
  for (let fold = 0; fold < 5; fold++) {
    const weights = fitWeights(everything.filter((one) => foldOf(one) !== fold));
    for (const one of everything) if (foldOf(one) === fold) scores.set(one, scoreWith(weights, one));
  }
  for (const scenario of scenarios) show(`account folds ${scenario.name}`, atBudget(scenario, scores, budget));
}
if (process.env.SHOW) {
  const count = new Map<string, [number, number]>();
  for (const one of everything)
    for (const key of keysOf(one)) {
      const c = count.get(key) ?? [0, 0];
      c[one.attack ? 1 : 0]++;
      count.set(key, c);
    }
  for (const [key, w] of Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(key.padEnd(30), w.toFixed(2).padStart(6), ...(count.get(key) ?? []).map((x) => String(x).padStart(6)));
}
if (process.env.DROP) {
  const traits = [...new Set(everything.flatMap(({ traits }) => Object.keys(traits)))];
  for (const trait of traits) {
    const without = everything.map((one) => ({
      ...one,
      traits: Object.fromEntries(Object.entries(one.traits).filter(([t]) => t !== trait)),
    }));
    const result = scenarios.slice(0, 3).map((scenario) => {
      const w = fitWeights(without.filter((one) => one.scenario !== scenario.name));
      const mine = without.filter((one) => one.scenario === scenario.name);
      return atBudget({ ...scenario, samples: mine }, scored(w, mine), budget).macro;
    });
    console.log('without', trait.padEnd(12), result.map((r) => r.toFixed(3)).join(' '));
  }
}
if (process.env.WRITE)
  writeFileSync(
    process.env.WRITE,
    sourceOf(fitWeights(everything.filter(({ scenario }) => scenario !== process.env.WITHOUT))),
  );

/** The weights as `src/sessions/weights.ts` holds them. */
function sourceOf({ base = 0, ...weights }: Weights): string {
  const traits = groupBy(
    Object.entries(weights)
      .map(([key, weight]) => ({ trait: key.split(':')[0] ?? '', level: key.split(':')[1] ?? '', weight }))
      .filter(({ trait }) => trait !== 'taught')
      .sort((a, b) => (a.level < b.level ? -1 : 1)),
    ({ trait }) => trait,
  );
  const lines = [...traits].map(
    ([trait, levels]) =>
      `  ${trait}: { ${levels.map(({ level, weight }) => `'${level}': ${weight.toFixed(2)}`).join(', ')} },\n`,
  );
  return `/**
 * Log odds per trait and level. Fitted on simulated streams by \`tests/bench/fit-watch.ts\` (logistic regression, ridge
 * 6, every type of attack weighing the same), apart from \`taught\`, which is the user's own word. A level that
 * is not listed says nothing. What the levels mean stands in \`traits.ts\`.
 */
const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
${lines.join('')}  taught: { me: -5, 'not-me': 2 },
};

/** What a row without any trait would have. */
export const base = ${base.toFixed(2)};

export const weightOf = (trait: string, level: string): number => weights[trait]?.[level] ?? 0;
`;
}
