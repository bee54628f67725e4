/** Reads of the territory for screens. */
import { sql } from 'drizzle-orm';
import { rows, type Readable } from '../platform/database.server';

export type OrgUnitName = { id: string; code: string; name: string };

/** All org units in the order of their codes. */
export async function orgUnitNames(reader: Readable): Promise<OrgUnitName[]> {
  return rows<OrgUnitName>(reader, sql`select id, code, name from org_unit order by code`);
}

/** Null for the lead department and for an org unit that does not exist. */
export async function orgUnitName(reader: Readable, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [found] = await rows<{ name: string }>(
    reader,
    sql`select name from org_unit where id = ${id}`
  );
  return found?.name ?? null;
}

/** The county's name as its list of regions has it; null while none is imported. */
export async function countyName(reader: Readable): Promise<string | null> {
  const [found] = await rows<{ name: string }>(
    reader,
    sql`select name from region where level = 'county' order by code limit 1`
  );
  return found?.name ?? null;
}
