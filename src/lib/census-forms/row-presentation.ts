/**
 * How the rows of a repeating section are shown while they are filled in: what a folded row says, which sums stay in
 * view and what they are held against. Data beside the forms (data/rows.json): a form's own JSON is the contract's, and
 * this decides nothing. Browsers import the types only.
 */
import * as z from 'zod';

const item = z.string().min(1);
/** `611-2:01`; of several the first that has a value counts. */
const places = z.array(z.string().min(1));
/** Checks of the form that judge the comparison; where there are none, both numbers are only shown. */
const checks = z.array(z.string().min(1));

export const rowPresentation = z.strictObject({
  form: z.string().min(1),
  section: z.string().min(1),
  /** What a folded row is called, and what else it says of itself; blanks are left out. */
  summary: z.strictObject({ name: item, facts: z.array(item) }),
  /** Items that belong to one row alone: a copy leaves them blank. */
  own: z.array(item),
  /** What the number of rows is held against. */
  count: z.strictObject({ against: places, checks }).optional(),
  sums: z.array(z.strictObject({ item, against: places, checks }))
});

export type RowPresentation = z.infer<typeof rowPresentation>;
