/**
 * Where and who answers: statistical regions (codes of the list a county imports), org units, and areas
 * (enumeration areas 普查小区 inside an enumeration district 普查区). An area lies in exactly one district
 * (its code) and belongs to exactly one org unit (its responsibility): parks have areas but no code of their own.
 */
import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

export const region = pgTable('region', {
  code: text('code').primaryKey(),
  level: text('level').notNull(),
  parent: text('parent'),
  name: text('name').notNull(),
  edition: text('edition').notNull()
});

export const orgUnit = pgTable(
  'org_unit',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    /** Town-level region code; null for parks. */
    regionCode: text('region_code')
  },
  (table) => [
    uniqueIndex('org_unit_code_unique').on(table.code),
    check('org_unit_kind_known', sql`${table.kind} in ('subdistrict', 'office', 'town', 'park')`)
  ]
);

export const area = pgTable(
  'area',
  {
    id: uuid('id').primaryKey(),
    /** 15 digits: district code and three more. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    districtCode: text('district_code').notNull(),
    orgUnitId: uuid('org_unit_id')
      .notNull()
      .references(() => orgUnit.id),
    parkCode: text('park_code'),
    supervisorId: uuid('supervisor_id'),
    /** GeoJSON Polygon, WGS 84. */
    geometry: jsonb('geometry')
  },
  (table) => [
    uniqueIndex('area_code_unique').on(table.code),
    index('area_org_unit_index').on(table.orgUnitId),
    index('area_district_index').on(table.districtCode),
    check(
      'area_code_fits_district',
      sql`left(${table.code}, 12) = ${table.districtCode} and length(${table.code}) = 15`
    )
  ]
);

export const constraintProblems = {
  org_unit_code_unique: 'territory.org_unit_code_taken',
  area_code_unique: 'territory.area_code_taken',
  area_code_fits_district: 'territory.area_code_malformed',
  area_org_unit_id_org_unit_id_fk: 'territory.unknown_org_unit'
} as const;
