/** An import as people see it: what becomes of each row of a file, and how far the import has come. */
import * as z from 'zod';

/** `duplicate`: same key earlier in the file. The five groups add up to the rows. */
export const ROW_GROUPS = ['new', 'changed', 'unchanged', 'duplicate', 'broken'] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

export type ImportCounts = { rows: number } & Record<RowGroup, number>;

/** received: the file is here · staged: its rows are read · committed: the frame has them. */
export const IMPORT_STATES = ['received', 'staged', 'committed', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const fileName = z.string().trim().min(1).max(200);

/** What a person saw in the preview; a commit that would do something else is refused. */
export const importCounts = z.object({
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
  broken: z.int()
});

/** Largest file that is accepted from a browser, in bytes: a county of a million entries stays below. */
export const UPLOAD_LIMIT = 256 * 1024 * 1024;
