/** The coding queue, one activity, the pairs of blind codings, and the words proposed: reads shaped for their screens. */
import { sql, type SQL } from 'drizzle-orm';
import type { Actor, Scope } from '../access/actor';
import type { Round } from '../casework/lifecycle';
import type { SynonymRow } from '../census-forms/coding/word-list';
import { rows, type Readable, type Reader } from '../platform/database.server';
import { establishmentOf, MAIN_PLACE, type CodedAnswers } from './activity';
import type {
  CodingFigures,
  CodingLine,
  CodingPage,
  DifferenceLine,
  QueueLine,
  QueuePlace
} from './coding';
import { CODING_PER_PAGE, type CodingFilter } from './coding-filter';
import type { Pair } from './double-coding';
import type { DoubtKind } from './doubt';
import type { UnenteredSubmission } from './filling';
import type { SynonymLine } from './synonym';

type Coder = Pick<Actor, 'userId'>;

/**
 * The classes that stand, by case: of the main activity of each case's current submission. Cases whose activity nobody
 * has coded, or on which two coders differ, are absent: there the answered class is all there is.
 */
export async function decidedClasses(
  reader: Readable,
  caseIds: readonly string[]
): Promise<Map<string, string>> {
  const found = await rows<{ caseId: string; code: string }>(
    reader,
    sql`select a.case_id as "caseId", a.decided_code as code
        from coded_activity a join census_case c on c.id = a.case_id and c.current_submission_id = a.submission_id
        where a.case_id = any(${sql.param([...caseIds])}::uuid[]) and a.place = ${MAIN_PLACE}
          and a.decided_code is not null`
  );
  return new Map(found.map(({ caseId, code }) => [caseId, code]));
}

/** Accepted words in the order of their acceptance: what the coding pack is extended by. */
export async function acceptedSynonyms(reader: Readable): Promise<SynonymRow[]> {
  return rows(
    reader,
    sql`select word as words, code as codes from synonym where state = 'accepted' order by decided_at, id`
  );
}

/** Handed in, current and not entered: outcomes without forms are among them once, until they are. */
const unentered = (scope: Scope, round: Round) => sql`
  from census_case c
  where c.round = ${round} and c.state in ('submitted', 'approved') and ${inScope(scope)}
    and not exists (select 1 from coding_entry n where n.submission_id = c.current_submission_id)`;

export async function unenteredCount(reader: Reader, scope: Scope, round: Round): Promise<number> {
  const [found] = await rows<{ count: string }>(
    reader,
    sql`select count(*) as count ${unentered(scope, round)}`
  );
  return Number(found!.count);
}

/** Some of them in the order of their cases, with just the answers that are coded. */
export async function unenteredSubmissions(
  reader: Reader,
  scope: Scope,
  round: Round,
  { after, limit }: { after: string | null; limit: number }
): Promise<UnenteredSubmission[]> {
  return rows(
    reader,
    sql`select n.id as "caseId", s.id as "submissionId", e.name, s.codings,
               jsonb_build_object('611', coalesce(s.answers->'611', '{}'), '611-1', coalesce(s.answers->'611-1', '{}')) as answers
        from (select c.id, c.current_submission_id, c.frame_entry_id ${unentered(scope, round)}
                and ${after === null ? sql`true` : sql`c.id > ${after}::uuid`}
              order by c.id limit ${limit}) n
        join submission s on s.id = n.current_submission_id
        join frame_entry e on e.id = n.frame_entry_id
        order by n.id`
  );
}

function inScope(scope: Scope): SQL {
  if (scope.kind === 'county') return sql`true`;
  return scope.kind === 'orgUnit' ? sql`c.org_unit_id = ${scope.orgUnitId}` : sql`false`;
}

/** Activities of what stands: a case handed in again or returned has others, or none. */
const standing = (scope: Scope, round: Round) => sql`
  from coded_activity a
  join census_case c on c.id = a.case_id and c.current_submission_id = a.submission_id
  where c.round = ${round} and c.state in ('submitted', 'approved') and ${inScope(scope)}`;

/** What waits for this coder: what nobody has coded, and what is to be coded a second time by somebody else. */
const waitsFor = ({ userId }: Coder) =>
  sql`(a.state = 'waiting' or (a.state = 'once' and a.first_coder_id <> ${userId}::uuid))`;
const doneFor = ({ userId }: Coder) =>
  sql`(a.state = 'decided' or (a.state = 'once' and a.first_coder_id = ${userId}::uuid))`;
const stateFor = (coder: Coder) =>
  sql`case when ${waitsFor(coder)} then 'waiting' else a.state end`;

function conditions(filter: CodingFilter, coder: Coder): SQL {
  const kinds = {
    respondent: sql`a.place = ${MAIN_PLACE}`,
    establishment: sql`a.place <> ${MAIN_PLACE}`
  };
  return sql.join(
    [
      filter.view === 'waiting' ? waitsFor(coder) : doneFor(coder),
      filter.doubt ? sql`a.doubt_kind = ${filter.doubt}` : sql`true`,
      filter.orgUnit ? sql`c.org_unit_id = ${filter.orgUnit}::uuid` : sql`true`,
      filter.kind ? kinds[filter.kind] : sql`true`
    ],
    sql` and `
  );
}

const BY_DOUBT = sql`a.doubt desc, a.id`;

/** A page of the queue, the most doubtful first. No answers. Two statements. */
export async function codingQueue(
  reader: Reader,
  scope: Scope,
  coder: Coder,
  round: Round,
  filter: CodingFilter
): Promise<{ lines: QueueLine[]; total: number }> {
  const fits = sql`${standing(scope, round)} and ${conditions(filter, coder)}`;
  const found = await rows<QueueLine & { place: string }>(
    reader,
    sql`select q.*, e.name, o.name as "orgUnitName", r.name as "areaName", s.received_at as "receivedAt"
        from (select a.id, a.place, a.doubt_kind as doubt, a.choice, ${stateFor(coder)} as state, a.doubt as score,
                     a.submission_id, c.frame_entry_id, c.org_unit_id, c.area_id
              ${fits} order by ${BY_DOUBT}
              limit ${CODING_PER_PAGE} offset ${(filter.page - 1) * CODING_PER_PAGE}) q
        join submission s on s.id = q.submission_id
        join frame_entry e on e.id = q.frame_entry_id
        join org_unit o on o.id = q.org_unit_id
        join area r on r.id = q.area_id
        order by q.score desc, q.id`
  );
  const [count] = await rows<{ total: string }>(reader, sql`select count(*) as total ${fits}`);
  const lines = found.map(({ place, ...line }) => ({
    ...line,
    establishment: establishmentOf(place)
  }));
  return { lines, total: Number(count!.total) };
}

export async function codingFigures(
  reader: Reader,
  scope: Scope,
  coder: Coder,
  round: Round
): Promise<CodingFigures> {
  const found = await rows<Record<'doubt' | 'waiting' | 'done' | 'differing', string>>(
    reader,
    sql`select a.doubt_kind as doubt, count(*) filter (where ${waitsFor(coder)}) as waiting,
               count(*) filter (where ${doneFor(coder)}) as done,
               count(*) filter (where a.state = 'differing') as differing
        ${standing(scope, round)} group by 1`
  );
  const sum = (figure: 'waiting' | 'done' | 'differing') =>
    found.reduce((total, line) => total + Number(line[figure]), 0);
  const waitingOf = (doubt: DoubtKind) =>
    Number(found.find((line) => line.doubt === doubt)?.waiting ?? 0);
  return {
    waiting: sum('waiting'),
    byDoubt: {
      blank: waitingOf('blank'),
      unsupported: waitingOf('unsupported'),
      later: waitingOf('later'),
      narrow: waitingOf('narrow'),
      agreed: waitingOf('agreed')
    },
    done: sum('done'),
    differing: sum('differing'),
    unentered: await unenteredCount(reader, scope, round)
  };
}

/** Where an activity stands in the queue, and who stands beside it; null when it does not wait. */
export async function placeInCodingQueue(
  reader: Reader,
  scope: Scope,
  coder: Coder,
  round: Round,
  filter: CodingFilter,
  activityId: string
): Promise<QueuePlace | null> {
  const [place] = await rows<QueuePlace & { position: string; total: string }>(
    reader,
    sql`select position, total, previous, next from (
          select a.id, row_number() over place as position, count(*) over () as total,
                 lag(a.id) over place as previous, lead(a.id) over place as next
          ${standing(scope, round)} and ${conditions(filter, coder)}
          window place as (order by ${BY_DOUBT})) n
        where id = ${activityId}`
  );
  return place ? { ...place, position: Number(place.position), total: Number(place.total) } : null;
}

export type ActivityRow = Pick<
  CodingPage,
  | 'id'
  | 'caseId'
  | 'submissionId'
  | 'name'
  | 'orgUnitName'
  | 'areaName'
  | 'choice'
  | 'doubt'
  | 'state'
> & {
  place: string;
  frameCode: string | null;
  answers: CodedAnswers;
};

/** One activity within the scope with the answers it is coded by; null when it does not stand. */
export async function activityForCoding(
  reader: Reader,
  scope: Scope,
  coder: Coder,
  round: Round,
  activityId: string
): Promise<ActivityRow | null> {
  const [found] = await rows<ActivityRow>(
    reader,
    sql`select q.id, q.place, q."caseId", q."submissionId", q.choice, q.doubt, q.state, e.name, o.name as "orgUnitName",
               r.name as "areaName", s.context #>> '{frame,industryCode}' as "frameCode",
               jsonb_build_object('611', coalesce(s.answers->'611', '{}'), '611-1', coalesce(s.answers->'611-1', '{}')) as answers
        from (select a.id, a.place, a.case_id as "caseId", a.submission_id as "submissionId", a.choice,
                     a.doubt_kind as doubt, ${stateFor(coder)} as state, c.frame_entry_id, c.org_unit_id, c.area_id
              ${standing(scope, round)} and a.id = ${activityId}) q
        join submission s on s.id = q."submissionId"
        join frame_entry e on e.id = q.frame_entry_id
        join org_unit o on o.id = q.org_unit_id
        join area r on r.id = q.area_id`
  );
  return found ?? null;
}

/** What was decided so far, in order; of one that awaits a blind second coding only this coder's own. */
export async function codingsOf(
  reader: Reader,
  coder: Coder,
  activityId: string
): Promise<Omit<CodingLine, 'zh'>[]> {
  return rows(
    reader,
    sql`select k.pass, k.code, k.reason, k.note, p.name as "byName", k.at
        from classification k join coded_activity a on a.id = k.activity_id join user_account p on p.id = k.coder_id
        where k.activity_id = ${activityId} and (a.state <> 'once' or k.coder_id = ${coder.userId}) order by k.at, k.id`
  );
}

/** All activities coded twice, blind, with both classes. */
export async function blindPairs(reader: Reader, scope: Scope, round: Round): Promise<Pair[]> {
  return rows(
    reader,
    sql`select f.code as first, z.code as second
        from classification f join classification z on z.activity_id = f.activity_id and z.pass = 'second'
        join census_case c on c.id = f.case_id
        where f.pass = 'first' and c.round = ${round} and ${inScope(scope)}`
  );
}

/** What two coders differ on and nobody has settled, by name. */
export async function codingDifferences(
  reader: Reader,
  scope: Scope,
  round: Round
): Promise<DifferenceLine[]> {
  const found = await rows<
    Pick<DifferenceLine, 'id' | 'name' | 'orgUnitName'> &
      Record<'place' | 'firstCode' | 'firstBy' | 'secondCode' | 'secondBy', string>
  >(
    reader,
    sql`select q.id, q.place, e.name, o.name as "orgUnitName", f.code as "firstCode", p.name as "firstBy",
               z.code as "secondCode", w.name as "secondBy"
        from (select a.id, a.place, c.frame_entry_id, c.org_unit_id ${standing(scope, round)} and a.state = 'differing') q
        join classification f on f.activity_id = q.id and f.pass = 'first'
        join classification z on z.activity_id = q.id and z.pass = 'second'
        join user_account p on p.id = f.coder_id
        join user_account w on w.id = z.coder_id
        join frame_entry e on e.id = q.frame_entry_id
        join org_unit o on o.id = q.org_unit_id
        order by e.name collate "zh-x-icu", q.place`
  );
  return found.map(({ id, place, name, orgUnitName, ...codings }) => ({
    id,
    name,
    orgUnitName,
    establishment: establishmentOf(place),
    first: { code: codings.firstCode, by: codings.firstBy },
    second: { code: codings.secondCode, by: codings.secondBy }
  }));
}

/** Proposed words first, then the decided ones, newest first. */
export async function synonymList(
  reader: Reader,
  coder: Coder,
  limit = 500
): Promise<SynonymLine[]> {
  return rows(
    reader,
    sql`select y.id, y.word, y.code, y.state, p.name as "proposedByName", y.proposed_at as "proposedAt",
               d.name as "decidedByName", y.decided_at as "decidedAt", y.proposed_by = ${coder.userId} as own
        from synonym y join user_account p on p.id = y.proposed_by left join user_account d on d.id = y.decided_by
        order by y.state <> 'proposed', coalesce(y.decided_at, y.proposed_at) desc, y.id limit ${limit}`
  );
}

export async function proposedSynonymCount(reader: Reader): Promise<number> {
  const [found] = await rows<{ count: string }>(
    reader,
    sql`select count(*) as count from synonym where state = 'proposed'`
  );
  return Number(found!.count);
}
