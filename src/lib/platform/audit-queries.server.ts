/** Reads of the audit log, for its screen: newest first, filtered by day, command, person, org unit. */
import { sql, type SQL } from 'drizzle-orm';
import { AUDIT_PER_PAGE, type AuditFilter } from './audit';
import { rows, type Reader } from './database.server';
import type { Json } from './problem';

export type AuditEntry = {
  id: string;
  at: string;
  actorId: string;
  actorLogin: string;
  command: string;
  subjectKind: string;
  subjectId: string;
  orgUnitId: string | null;
  details: { [key: string]: Json };
  requestId: string | null;
};

export type AuditPage = { entries: AuditEntry[]; hits: number; commands: string[] };

/** Ids of those whose names fit the search: the log itself keeps logins and ids alone. */
export type Named = { persons: readonly string[]; subjects: readonly string[] };

const NOBODY_NAMED: Named = { persons: [], subjects: [] };

/** `commands` are those that occur at all, for the filter. */
export async function auditPage(
  reader: Reader,
  filter: AuditFilter,
  named: Named = NOBODY_NAMED
): Promise<AuditPage> {
  const fits = sql.join(conditions(filter, named), sql` and `);
  const entries = await rows<AuditEntry>(
    reader,
    sql`select id, at, actor_id as "actorId", actor_login as "actorLogin", command, subject_kind as "subjectKind",
               subject_id as "subjectId", org_unit_id as "orgUnitId", details, request_id as "requestId"
        from audit_log where ${fits} order by at desc, id desc
        limit ${AUDIT_PER_PAGE} offset ${(filter.page - 1) * AUDIT_PER_PAGE}`
  );
  const [count] = await rows<{ hits: string }>(
    reader,
    sql`select count(*) as hits from audit_log where ${fits}`
  );
  const commands = await rows<{ command: string }>(
    reader,
    sql`select distinct command from audit_log order by command`
  );
  return { entries, hits: Number(count!.hits), commands: commands.map(({ command }) => command) };
}

function conditions({ q, command, orgUnit, from, to }: AuditFilter, named: Named): SQL[] {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    q
      ? sql`(actor_login ilike ${pattern} or subject_id ilike ${pattern} or request_id ilike ${pattern}
             or actor_id = any(${sql.param([...named.persons])}::uuid[])
             or subject_id = any(${sql.param([...named.subjects])}::text[]))`
      : sql`true`,
    command ? sql`command = ${command}` : sql`true`,
    orgUnit ? sql`org_unit_id = ${orgUnit}` : sql`true`,
    ...betweenDays({ from, to })
  ];
}

/** Census days, both included; a day that is not given limits nothing. */
export function betweenDays({
  from,
  to
}: {
  from?: string | undefined;
  to?: string | undefined;
}): SQL[] {
  return [
    from ? sql`at >= ${`${from}T00:00:00+08:00`}::timestamptz` : sql`true`,
    to ? sql`at < ${`${to}T00:00:00+08:00`}::timestamptz + interval '1 day'` : sql`true`
  ];
}
