export const leakShapes = ['phrase', 'privateKey', 'keystore', 'recoveryKey'] as const;
export type LeakShape = (typeof leakShapes)[number];

/** What the page got. `part`: less than half of a strong key, at most seven words of a phrase, all but the end of others. */
export const leakGots = ['nothing', 'part', 'whole'] as const;
export type LeakGot = (typeof leakGots)[number];

export const leakWays = ['typed', 'pasted', 'dropped', 'composed', 'filled', 'submitted'] as const;
export type LeakWay = (typeof leakWays)[number];

/** A guarded key or something of its shape was about to reach a page, or did. Holds nothing of what was typed. */
export interface LeakReport {
  what: { mark: string } | { shape: LeakShape };
  got: LeakGot;
  by: LeakWay;
  /** A person did it, not the page's script: only then is the tab taken away, since a page could be trying keys. */
  trusted: boolean;
}

/** A report as it arrives: from a page's own process, so anything may stand in it. `undefined` for what is none. */
export function parseLeakReport(value: unknown): LeakReport | undefined {
  const { what, got, by, trusted } = fields(value);
  const { mark, shape } = fields(what);
  const known =
    typeof mark === 'string' && mark !== '' && mark.length <= 64
      ? { mark }
      : isOneOf(leakShapes, shape)
        ? { shape }
        : undefined;
  if (!known || !isOneOf(leakGots, got) || !isOneOf(leakWays, by)) return undefined;
  return { what: known, got, by, trusted: trusted === true };
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  (list as readonly unknown[]).includes(value);
