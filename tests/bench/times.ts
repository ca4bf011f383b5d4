export interface Times {
  /** Calls a second. */
  rate: number;
  /** µs a call. */
  p50: number;
  p99: number;
}

/** Times every single call, after some that do not count. */
export function timesOf(call: (host: string) => unknown, hosts: readonly string[], rounds: number): Times {
  const times = new Float64Array(rounds);
  for (let warmUp = 0; warmUp < Math.min(2_000, rounds); warmUp++) call(hosts[warmUp % hosts.length] ?? '');
  const startedAt = performance.now();
  for (let round = 0; round < rounds; round++) {
    const host = hosts[round % hosts.length] ?? '';
    const before = performance.now();
    call(host);
    times[round] = performance.now() - before;
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  times.sort();
  const at = (share: number) => Math.round((times[Math.floor(rounds * share)] ?? 0) * 100_000) / 100;
  return { rate: Math.round(rounds / seconds), p50: at(0.5), p99: at(0.99) };
}

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
