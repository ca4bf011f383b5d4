/** What a text would hold after an edit, around the caret. `inserted` may be empty: something was taken out there. */
export interface Edit {
  before: string;
  inserted: string;
  after: string;
}

/** So much of a text on either side of an edit is looked at. */
export const reach = 1200;

/** Only so much of it as can matter. */
export const near = ({ before, inserted, after }: Edit): Edit => ({
  before: before.slice(-reach),
  inserted,
  after: after.slice(0, reach),
});
