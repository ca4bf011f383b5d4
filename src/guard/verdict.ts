/** How grave, from calm to grave. `official` and `trusted` end the question; the rest is for the judge. */
export type Severity = 'official' | 'trusted' | 'unknown' | 'suspect' | 'imitation';

/** One thing a detection saw, with the evidence that its sentence shows (`finding_<detection>` in the messages). */
export interface Finding {
  detection: string;
  severity: 'suspect' | 'imitation';
  evidence: Readonly<Record<string, string>>;
}

export interface Verdict {
  host: string;
  severity: Severity;
  /** Gravest first; empty unless the severity is `suspect` or `imitation`. */
  findings: readonly Finding[];
}

/** A stopped page, waiting for the user's decision on our own page. */
export interface Warning {
  id: string;
  tabId: number;
  url: string;
  verdict: Verdict;
  /** Where the tab was before, if that page was not itself stopped. */
  cameFrom?: string;
  at: number;
}
export type WarningChoice = 'official' | 'back' | 'trust' | 'once';
