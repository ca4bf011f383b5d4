/** What one group of checks against other people's programs found. */
export interface Interop {
  ok: number;
  failed: string[];
  /** Why nothing, or only a part, could be checked. */
  skipped?: string;
}
