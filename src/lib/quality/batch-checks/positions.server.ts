/**
 * The checks over places (places.ts) on all current submissions of a round, streamed: the borders of the county are in
 * memory, the positions only a thousand at a time.
 */
import type postgres from 'postgres';
import type { Round } from '../../casework/lifecycle';
import { areaWithin, type Area, type Border } from '../../territory/border';
import type { BatchCheckId } from './check';
import { checksOnPlaces, type Borders, type Position } from './places';

export type PlaceHit = {
  check: BatchCheckId;
  caseId: string;
  submissionId: string;
  orgUnitId: string;
  form: string;
};

type PlacesRow = Omit<PlaceHit, 'check'> & {
  areaId: string;
  result: string;
  collectedAt: Position | null;
  metAt: (Position | null)[];
};

const AT_A_TIME = 1_000;

/** The hits of so many submissions at a time. */
export async function* placeHits(
  tx: postgres.TransactionSql,
  round: Round
): AsyncGenerator<PlaceHit[]> {
  const bordersOf = await loadBorders(tx);
  for await (const rows of placesOfCases(tx, round).cursor(AT_A_TIME)) {
    yield rows.flatMap((row) =>
      checksOnPlaces(row, bordersOf(row.areaId)).map((check) => hitOf(row, check))
    );
  }
}

function hitOf({ caseId, submissionId, orgUnitId, form }: PlacesRow, check: BatchCheckId) {
  return { check, caseId, submissionId, orgUnitId, form };
}

async function loadBorders(tx: postgres.TransactionSql): Promise<(areaId: string) => Borders> {
  const found = await tx<{ id: string; geometry: Border | null }[]>`select id, geometry from area`;
  const drawn = new Map<string, Area>(
    found.flatMap(({ id, geometry }) => (geometry ? [[id, areaWithin(geometry)] as const] : []))
  );
  const district = drawn.size === found.length ? [...drawn.values()] : null;
  return (areaId) => ({ own: drawn.get(areaId) ?? null, district });
}

function placesOfCases(tx: postgres.TransactionSql, round: Round) {
  return tx<PlacesRow[]>`
    select c.id as "caseId", s.id as "submissionId", c.org_unit_id as "orgUnitId", c.area_id as "areaId", k.form,
           coalesce(a.result, s.outcome) as result, a.pos as "collectedAt", coalesce(v.met, '[]') as "metAt"
    from census_case c
    join submission s on s.id = c.current_submission_id
    join frame_entry e on e.id = c.frame_entry_id
    cross join lateral (select case when ${round} <> 'frameCheck' then '611'
                                    when e.kind = 'household' then '622' else '621' end as form) k
    cross join lateral jsonb_to_record(coalesce(s.answers -> k.form, '{}')) as a(result text, pos jsonb)
    left join (
      select case_id, jsonb_agg(case when latitude is not null and longitude is not null
               then jsonb_build_object('lat', latitude, 'lon', longitude, 'accuracy', accuracy) end order by at) as met
      from visit where channel = 'door' and result = 'met' group by case_id) v on v.case_id = c.id
    where c.round = ${round}`;
}
