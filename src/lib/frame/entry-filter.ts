/** What the address of the frame's list may ask for; what it asks wrongly is left out. */
import * as z from 'zod';
import { REPORTING_MODES, RESPONDENT_KINDS } from './entry';

export const ENTRIES_PER_PAGE = 100;

export const PLACES = ['placed', 'unplaced'] as const;

export const entryFilter = z.object({
  q: z.string().trim().max(60).catch(''),
  orgUnit: z.uuid().optional().catch(undefined),
  kind: z.enum(RESPONDENT_KINDS).optional().catch(undefined),
  mode: z.enum(REPORTING_MODES).optional().catch(undefined),
  place: z.enum(PLACES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1)
});

export type EntryFilter = z.infer<typeof entryFilter>;
