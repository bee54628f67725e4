/** What may be asked of the audit log, as its address says it. */
import * as z from 'zod';

export const AUDIT_PER_PAGE = 100;

/** What an address may ask for; what it asks wrongly is left out. Days are census days, both included. */
export const auditFilter = z.object({
  q: z.string().trim().max(60).catch(''),
  command: z.string().max(60).optional().catch(undefined),
  orgUnit: z.uuid().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1)
});

export type AuditFilter = z.infer<typeof auditFilter>;

/** What may be asked of the log of reads: by person, by respondent (names, logins, codes), by screen and day. */
export const accessFilter = auditFilter.pick({ from: true, to: true, page: true }).extend({
  person: z.string().trim().max(60).catch(''),
  respondent: z.string().trim().max(60).catch(''),
  screen: z.string().max(60).optional().catch(undefined)
});

export type AccessFilter = z.infer<typeof accessFilter>;

/** A condition of a log as its line of conditions shows it: a choice where there are options, else a typed text. */
export type LogCondition = {
  name: string;
  label: string;
  /** Stands in an empty field in place of the label. */
  hint?: string;
  value: string | undefined;
  options?: readonly { value: string; label: string }[];
};
