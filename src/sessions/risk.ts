/** What is looked at in a row, and the word for what was found: a line and a column of the table of weights. */
export type Traits = Readonly<Record<string, string>>;

/** How unusual a row of somebody else is for this account. */
export interface Risk {
  /** Log odds, without the account's own share of innocent surprises. */
  score: number;
  /** What spoke most against it, as message ids; at most 3. */
  reasons: readonly Reason[];
  /** Kept while its reading is judged. */
  traits?: Traits;
}

export type Reason =
  | 'reason_countryNew'
  | 'reason_countryRare'
  | 'reason_networkNew'
  | 'reason_deviceNew'
  | 'reason_ownNameElsewhere'
  | 'reason_hourUnusual'
  | 'reason_whileClosed'
  | 'reason_afterFailures'
  | 'reason_changeFollowed'
  | 'reason_sessionEnded'
  | 'reason_denied';
