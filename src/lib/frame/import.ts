/** An import as people see it: what becomes of each row of a file, and how far the import has come. */
import * as z from 'zod';
import type { RowIssue } from './row-issue';

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

/** The counts as the preview's form posts them back; what is no number is refused by the command. */
export function countsFromForm(form: FormData): Record<string, number> {
  return Object.fromEntries(
    ['rows', ...ROW_GROUPS].map((name) => [name, Number(form.get(name) ?? NaN)])
  );
}

export type StagedRow = {
  line: number;
  name: string | null;
  code: string | null;
  address: string | null;
  areaCode: string | null;
  duplicateOf: number | null;
  /** Frame number of the entry with the same key. */
  frameNo: string | null;
  issues: RowIssue[];
};

export const STAGED_ROWS_PER_PAGE = 100;

/** What the address of a preview may ask for. `columns`: correct the mapping instead. */
export const previewView = z.object({
  group: z.enum(ROW_GROUPS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  columns: z.literal('1').optional().catch(undefined)
});

/** Largest file that is accepted from a browser, in bytes: a county of a million entries stays below. */
export const UPLOAD_LIMIT = 256 * 1024 * 1024;
