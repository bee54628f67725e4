/** What can go wrong with a file of the frame and with its entries. Lines are physical lines of the file. */
import { defineProblems } from '../platform/problem';

export const frameProblems = {
  'frame.file_empty': 422,
  /** A workbook (zip or OLE) that was only renamed. */
  'frame.file_is_spreadsheet': 422,
  /** details: line of the first byte that is neither UTF-8 nor GB18030 */
  'frame.encoding_unreadable': 422,
  /** details: limit in MB */
  'frame.file_too_large': 413,
  'frame.file_missing': 422,
  /** The first line looks like data. */
  'frame.no_header': 422,
  'frame.name_column_unknown': 422,
  /** details: column */
  'frame.column_mapped_wrongly': 422,
  /** details: line where the record starts, limit in characters */
  'frame.record_too_long': 422,
  /** details: line where the open quote's record starts */
  'frame.quote_not_closed': 422,
  'frame.import_not_found': 404,
  /** details: state */
  'frame.import_not_staged': 409,
  'frame.changed_meanwhile': 409,
  /** Staged rows are unlogged: after a crash of the database the file must be read again. */
  'frame.staged_rows_lost': 409,
  'frame.entry_not_found': 404,
  'frame.entry_already_placed': 409,
  'frame.area_not_found': 422,
  'frame.waiting_change_not_found': 404,
  'frame.org_unit_frozen': 409
} as const;

export const frameProblem = defineProblems(frameProblems);
