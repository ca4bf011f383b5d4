/** One line of the table. */
export interface Line {
  name: string;
  /** Its name in the last line's JSON, where others read it. */
  key?: string;
  value: number;
  unit: string;
}
