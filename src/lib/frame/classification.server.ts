/**
 * What becomes of staged rows, as SQL: joined with the frame by identity key, never stored, so that preview and
 * commit each judge by the frame of their moment. A column that the file does not have is left as it is, and a
 * code once known is not erased by a file without it.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { Readable } from '../platform/database.server';
import type { ColumnMapping } from './columns';
import { CONTENT_COLUMNS, CONTENT_FIELDS, type ContentField } from './entry';

const CODE_FIELDS: readonly ContentField[] = ['creditCode', 'orgCode', 'oldNumber'];

/** The content fields that a file gives, in the order of entry.ts; codes always, because any column may hold any. */
export function givenFields(mapping: ColumnMapping): ContentField[] {
  const given = new Set<string>([...Object.keys(mapping), ...CODE_FIELDS]);
  if (mapping.adminRevenueWan !== undefined) given.add('adminRevenue');
  return CONTENT_FIELDS.filter((field) => given.has(field));
}

/** The value of field after the import, of staged row `s` and entry `e`. */
export function valueAfter(field: ContentField): SQL {
  const column = CONTENT_COLUMNS[field];
  return CODE_FIELDS.includes(field)
    ? sql.raw(`coalesce(s.${column}, e.${column})`)
    : sql.raw(`s.${column}`);
}

/** True where staged row `s` says something else than entry `e`. */
export function differs(mapping: ColumnMapping): SQL {
  const fields = givenFields(mapping);
  const after = sql.join(fields.map(valueAfter), sql`, `);
  const before = sql.raw(fields.map((field) => `e.${CONTENT_COLUMNS[field]}`).join(', '));
  return sql`(${before}) is distinct from (${after})`;
}

/** The RowGroup of staged row `s`, left joined with entry `e`. */
export function groupOf(mapping: ColumnMapping): SQL {
  return sql`case when s.identity_key is null then 'broken' when s.duplicate_of is not null then 'duplicate'
                  when e.id is null then 'new' when ${differs(mapping)} then 'changed' else 'unchanged' end`;
}

/** Rows `s` of an import that are neither broken nor duplicate. */
export function usableRows(importId: string): SQL {
  return sql`s.import_id = ${importId} and s.identity_key is not null and s.duplicate_of is null`;
}

/**
 * Where an area code places an entry: `p(code, area_id, org_unit_id)`. Fifteen digits name an area; twelve name
 * a district, which places only if it has a single area. What would fall to a frozen org unit, whose ledger is
 * signed, and all else is allocated by hand.
 */
export function placements(frozen: readonly string[]): SQL {
  return sql`(
    select code, id as area_id, org_unit_id from area where ${isOpen(sql`org_unit_id`, frozen)}
    union all
    select district_code, (array_agg(id))[1], (array_agg(org_unit_id))[1] from area
    group by district_code
    having count(*) = 1 and ${isOpen(sql`(array_agg(org_unit_id))[1]`, frozen)}) p`;
}

/** True unless the org unit is among the frozen ones; null is no org unit. */
export function isOpen(orgUnitId: SQL, frozen: readonly string[]): SQL {
  return sql`coalesce(${orgUnitId} <> all(${sql.param(frozen)}::uuid[]), true)`;
}

/**
 * Joins whole tables by hash for the rest of the transaction. Just after a large import statistics still say
 * that the tables are empty, and a nested loop over a hundred thousand rows would take half a minute.
 */
export async function joinBySets(handle: Readable): Promise<void> {
  await handle.execute(sql`select set_config('enable_nestloop', 'off', true)`);
}
