/** Exports that were asked for: the list the lead department sees, and one of them for fetching. */
import { sql } from 'drizzle-orm';
import { rows, type Reader } from '../platform/database.server';

export type ExportLine = {
  id: string;
  scope: string;
  purpose: string;
  requestedBy: string;
  requestedByName: string;
  requestedAt: string;
};

/** The newest exports first. */
export async function exportList(reader: Reader, limit = 100): Promise<ExportLine[]> {
  return rows(
    reader,
    sql`select x.id, x.scope, x.purpose, x.requested_by as "requestedBy", p.name as "requestedByName",
               x.requested_at as "requestedAt"
        from export_record x join user_account p on p.id = x.requested_by
        order by x.requested_at desc, x.id desc limit ${limit}`
  );
}

export async function exportById(reader: Reader, id: string): Promise<ExportLine | null> {
  const [found] = await rows<ExportLine>(
    reader,
    sql`select x.id, x.scope, x.purpose, x.requested_by as "requestedBy", p.name as "requestedByName",
               x.requested_at as "requestedAt"
        from export_record x join user_account p on p.id = x.requested_by where x.id = ${id}`
  );
  return found ?? null;
}
