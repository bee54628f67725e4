/** What the offices' search finds: entries of the frame, and the case that was opened for each in this round. */
import * as z from 'zod';
import type { CaseState } from './lifecycle';

export type RespondentHit = {
  entryId: string;
  name: string;
  /** Credit code, else organisation code, else old number. */
  code: string | null;
  frameNo: string;
  orgUnitName: string | null;
  areaName: string | null;
  /** null where no case was opened. */
  case: { id: string; state: CaseState; enumeratorName: string | null } | null;
  /** Why no case was opened; null where there is one, or nobody has decided yet. */
  voidReason: string | null;
};

export type RespondentHits = { hits: RespondentHit[]; more: boolean };

/** As typed, full-width letters and digits too; undefined where there is nothing to look for. */
export const searchText = z
  .string()
  .transform((text) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, 60))
  .pipe(z.string().min(1))
  .optional()
  .catch(undefined);
