/** Exports that were asked for: the list the lead department sees, and one of them for fetching. */
import { sql } from 'drizzle-orm';
import type { Round } from '../casework/lifecycle';
import { rows, type Readable, type Reader } from '../platform/database.server';

export type ExportLine = {
  id: string;
  scope: string;
  purpose: string;
  requestedBy: string;
  requestedByName: string;
  requestedAt: string;
  /** Rows of its files when it was asked for; null where they were not counted. */
  cases: number | null;
  establishments: number | null;
};

export type ExportCounts = { cases: number; establishments: number };

/** The newest exports first. */
export async function exportList(reader: Reader, limit = 100): Promise<ExportLine[]> {
  return rows(
    reader,
    sql`select x.id, x.scope, x.purpose, x.requested_by as "requestedBy", p.name as "requestedByName",
               x.requested_at as "requestedAt", x.cases, x.establishments
        from export_record x join user_account p on p.id = x.requested_by
        order by x.requested_at desc, x.id desc limit ${limit}`
  );
}

export async function exportById(reader: Reader, id: string): Promise<ExportLine | null> {
  const [found] = await rows<ExportLine>(
    reader,
    sql`select x.id, x.scope, x.purpose, x.requested_by as "requestedBy", p.name as "requestedByName",
               x.requested_at as "requestedAt", x.cases, x.establishments
        from export_record x join user_account p on p.id = x.requested_by where x.id = ${id}`
  );
  return found ?? null;
}

/** How many rows the two files of an export have now; `scope` as in an export. */
export async function approvedRows(
  reader: Readable,
  scope: string,
  round: Round
): Promise<ExportCounts> {
  const [found] = await rows<Record<keyof ExportCounts, string | null>>(
    reader,
    sql`select count(*) as cases,
               sum(jsonb_array_length(jsonb_path_query_array(s.answers, '$."611-1".A[*]'))) as establishments
        from census_case c
        join submission s on s.id = c.current_submission_id
        join org_unit o on o.id = c.org_unit_id
        where c.round = ${round} and c.state = 'approved' and (${scope} = 'county' or o.code = ${scope})`
  );
  return { cases: Number(found!.cases), establishments: Number(found!.establishments ?? 0) };
}

/** Approved cases by the code of their org unit, from the tallies: what an export would have. */
export async function approvedByOrgUnit(
  reader: Reader,
  round: Round
): Promise<Record<string, number>> {
  const found = await rows<{ code: string; cases: string }>(
    reader,
    sql`select o.code, sum(t.count) as cases from tally t join org_unit o on o.id = t.org_unit_id
        where t.round = ${round} and t.state = 'approved' group by o.code`
  );
  return Object.fromEntries(found.map(({ code, cases }) => [code, Number(cases)]));
}
