/** Org units and areas as given when a county lays out its territory. */
import * as z from 'zod';

export const ORG_UNIT_KINDS = ['subdistrict', 'office', 'town', 'park'] as const;

export const orgUnitInput = z.object({
  id: z.uuid(),
  code: z.string().min(1).max(20),
  name: z.string().min(1).max(60),
  kind: z.enum(ORG_UNIT_KINDS),
  regionCode: z
    .string()
    .regex(/^\d{12}$/)
    .nullable()
});

export const polygonInput = z.object({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(z.tuple([z.number(), z.number()])).min(4)).min(1)
});

export const areaInput = z.object({
  id: z.uuid(),
  code: z.string().regex(/^\d{15}$/),
  name: z.string().min(1).max(60),
  districtCode: z.string().regex(/^\d{12}$/),
  orgUnitId: z.uuid(),
  parkCode: z.string().max(20).nullable(),
  supervisorId: z.uuid().nullable(),
  geometry: polygonInput.nullable()
});

export const regionInput = z.object({
  code: z.string().regex(/^\d{12}$/),
  level: z.enum(['prefecture', 'county', 'town', 'village']),
  parent: z.string().nullable(),
  name: z.string().min(1),
  edition: z.string().min(1)
});

export const territoryInput = z.object({
  regions: z.array(regionInput).max(100_000),
  orgUnits: z.array(orgUnitInput).max(1_000),
  areas: z.array(areaInput).max(100_000)
});

export type Area = z.infer<typeof areaInput>;
export type Territory = z.infer<typeof territoryInput>;
