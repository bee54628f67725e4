/**
 * Lays out (or corrects) a county's territory: regions, org units, areas. Idempotent by id and code: the same
 * territory again changes nothing. The county's census office does it before any frame is imported.
 */
import { sql } from 'drizzle-orm';
import type { Actor } from '../../access/actor';
import { requireRole } from '../../access/policy';
import { defineCommand } from '../../platform/command.server';
import { recordset, type Tx } from '../../platform/database.server';
import { territoryInput, type Territory } from '../org-unit';

export const layOutTerritory = defineCommand({
  name: 'territory.lay_out',
  input: territoryInput,
  facts: async () => ({}),
  authorize: (actor: Actor) => requireRole(actor, 'leadAdmin'),
  async run(tx: Tx, _facts, territory) {
    await saveRegions(tx, territory);
    await saveOrgUnits(tx, territory);
    await saveAreas(tx, territory);
    return { orgUnits: territory.orgUnits.length, areas: territory.areas.length };
  },
  audit: (territory) => ({
    subject: { kind: 'territory', id: 'county' },
    details: {
      regions: territory.regions.length,
      orgUnits: territory.orgUnits.length,
      areas: territory.areas.length
    }
  })
});

async function saveRegions(tx: Tx, { regions }: Territory): Promise<void> {
  await tx.execute(sql`
    insert into region (code, level, parent, name, edition)
    select code, level, parent, name, edition
    from ${recordset(regions, 'r', 'code text, level text, parent text, name text, edition text')}
    on conflict (code) do update
    set level = excluded.level, parent = excluded.parent, name = excluded.name, edition = excluded.edition`);
}

async function saveOrgUnits(tx: Tx, { orgUnits }: Territory): Promise<void> {
  await tx.execute(sql`
    insert into org_unit (id, code, name, kind, region_code)
    select id, code, name, kind, "regionCode"
    from ${recordset(orgUnits, 'o', 'id uuid, code text, name text, kind text, "regionCode" text')}
    on conflict (id) do update
    set code = excluded.code, name = excluded.name, kind = excluded.kind, region_code = excluded.region_code`);
}

async function saveAreas(tx: Tx, { areas }: Territory): Promise<void> {
  await tx.execute(sql`
    insert into area (id, code, name, district_code, org_unit_id, park_code, supervisor_id, geometry)
    select id, code, name, "districtCode", "orgUnitId", "parkCode", "supervisorId", geometry
    from ${recordset(
      areas,
      'a',
      'id uuid, code text, name text, "districtCode" text, "orgUnitId" uuid, "parkCode" text, "supervisorId" uuid, geometry jsonb'
    )}
    on conflict (id) do update
    set code = excluded.code, name = excluded.name, district_code = excluded.district_code,
        park_code = excluded.park_code, supervisor_id = excluded.supervisor_id, geometry = excluded.geometry`);
}
