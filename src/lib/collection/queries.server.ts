/** What a tablet shows of its cases, which operations the office knows, and evidence for whoever reviews. */
import { sql } from 'drizzle-orm';
import { rows, type Readable, type Reader } from '../platform/database.server';
import type { Round } from '../casework/lifecycle';
import { answersDigest } from './answers-digest.server';
import { caseContext } from './context';
import type { TabletCase, TabletRemark, TabletSubmission, TabletVisit } from './exchange';
import type { DraftContent } from './operation';
import { contextColumns, contextJoins, contextPartsOf, type ContextRow } from './store.server';

type CaseRow = ContextRow &
  Pick<TabletCase, 'id' | 'round' | 'epoch' | 'state' | 'outcome'> & {
    initials: string;
    address: string | null;
    phone: string | null;
    legalPerson: string | null;
    activity: string | null;
    kind: TabletCase['respondent']['kind'];
    areaId: string;
    areaName: string;
    draft: DraftContent | null;
    submission: TabletSubmission | null;
  };

/**
 * The enumerator's own cases among `caseIds`, or all of them; absent are those that are not theirs. Answers come along
 * until the case is approved: a return opens them again. Three statements for any number of cases.
 */
export async function tabletCases(
  reader: Readable,
  enumeratorId: string,
  caseIds: readonly string[] | 'all'
): Promise<TabletCase[]> {
  const found = await caseRows(reader, enumeratorId, caseIds);
  const ids = found.map((row) => row.id);
  const visits = await visitsOf(reader, ids);
  const remarks = await remarksOf(reader, ids);
  return found.map((row) => ({
    id: row.id,
    round: row.round,
    epoch: row.epoch,
    state: row.state,
    outcome: row.outcome,
    respondent: respondentOf(row),
    area: { id: row.areaId, code: row.areaCode, name: row.areaName },
    context: caseContext(contextPartsOf(row)),
    visits: visits.get(row.id) ?? [],
    draft: row.draft,
    remarks: remarks.get(row.id) ?? [],
    submission: row.submission && {
      ...row.submission,
      receivedAt: instantText(row.submission.receivedAt)
    }
  }));
}

async function caseRows(
  reader: Readable,
  enumeratorId: string,
  caseIds: readonly string[] | 'all'
): Promise<CaseRow[]> {
  const wanted =
    caseIds === 'all' ? sql`true` : sql`c.id = any(${sql.param([...caseIds])}::uuid[])`;
  return rows<CaseRow>(
    reader,
    sql`select ${contextColumns}, c.id, c.epoch, c.state, c.outcome, f.name_initials as initials, f.address,
               f.phone, f.legal_person as "legalPerson", f.activity, a.id as "areaId", a.name as "areaName",
               d.content as draft,
               case when p.id is null then null else jsonb_build_object(
                 'id', p.id, 'revision', p.revision, 'outcome', p.outcome, 'outcomeFacts', p.outcome_facts,
                 'answers', p.answers, 'explanations', p.explanations, 'codings', p.codings,
                 'formVersions', p.form_versions, 'receivedAt', p.received_at,
                 'answersDigest', p.answers_digest) end as submission
        from census_case c ${contextJoins}
        left join draft d on d.case_id = c.id
        left join submission p on p.id = c.current_submission_id and c.state <> 'approved'
        where c.enumerator_id = ${enumeratorId} and ${wanted} order by c.id`
  );
}

function respondentOf(row: CaseRow): TabletCase['respondent'] {
  return {
    name: row.name,
    initials: row.initials,
    creditCode: row.creditCode,
    orgCode: row.orgCode,
    address: row.address,
    phone: row.phone,
    legalPerson: row.legalPerson,
    kind: row.kind,
    industryCode: row.industryCode,
    activity: row.activity,
    frameNo: row.frameNo
  };
}

async function visitsOf(
  reader: Readable,
  caseIds: readonly string[]
): Promise<Map<string, TabletVisit[]>> {
  const found = await rows<TabletVisit & { caseId: string }>(
    reader,
    sql`select v.case_id as "caseId", v.id, v.channel, v.result, v.note, v.at, u.name as "enumeratorName",
               case when v.latitude is null then null else jsonb_build_object(
                 'lat', v.latitude, 'lon', v.longitude, 'accuracy', v.accuracy) end as position
        from visit v join user_account u on u.id = v.enumerator_id
        where v.case_id = any(${sql.param([...caseIds])}::uuid[]) order by v.at, v.id`
  );
  return byCase(found);
}

/** Visits and calls of one case, oldest first, for whoever reviews it. */
export async function caseVisits(reader: Readable, caseId: string): Promise<TabletVisit[]> {
  return (await visitsOf(reader, [caseId])).get(caseId) ?? [];
}

/** Remarks that wait for an answer, and those that the current submission answered. */
async function remarksOf(
  reader: Readable,
  caseIds: readonly string[]
): Promise<Map<string, TabletRemark[]>> {
  const found = await rows<TabletRemark & { caseId: string }>(
    reader,
    sql`select r.case_id as "caseId", r.id, r.place, r.text, u.name as "byName", r.made_at as at,
               case when r.answer_kind is null then null else jsonb_build_object(
                 'kind', r.answer_kind, 'text', r.answer_text) end as answer
        from remark r join census_case c on c.id = r.case_id join user_account u on u.id = r.made_by
        where r.case_id = any(${sql.param([...caseIds])}::uuid[])
          and (r.answered_in is null or r.answered_in = c.current_submission_id)
        order by r.made_at, r.id`
  );
  return byCase(found);
}

function byCase<T extends { caseId: string; at: string }>(
  found: readonly T[]
): Map<string, Omit<T, 'caseId'>[]> {
  const groups = new Map<string, Omit<T, 'caseId'>[]>();
  for (const { caseId, ...row } of found) {
    const group = groups.get(caseId) ?? [];
    group.push({ ...row, at: instantText(row.at) });
    groups.set(caseId, group);
  }
  return groups;
}

/** PostgreSQL's text of an instant as ISO. */
function instantText(text: string): string {
  return new Date(text).toISOString();
}

/** Of the ids, those of operations that the office does not have from this enumerator, in their order. */
export async function unknownOperations(
  reader: Readable,
  enumeratorId: string,
  ids: readonly string[]
): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await rows<{ id: string }>(
    reader,
    sql`select id from operation
        where enumerator_id = ${enumeratorId} and id = any(${sql.param([...ids])}::uuid[])`
  );
  const known = new Set(found.map((row) => row.id));
  return ids.filter((id) => !known.has(id));
}

export type EvidenceFile = {
  hash: string;
  mediaType: string;
  content: Uint8Array;
  caseId: string;
  orgUnitId: string;
};

/** A piece of evidence with the org unit that answers for its case; null when it has not arrived. */
export async function evidenceFile(reader: Reader, hash: string): Promise<EvidenceFile | null> {
  const [found] = await rows<EvidenceFile>(
    reader,
    sql`select v.hash, v.media_type as "mediaType", v.content, v.case_id as "caseId", c.org_unit_id as "orgUnitId"
        from evidence v join census_case c on c.id = v.case_id where v.hash = ${hash}`
  );
  return found ?? null;
}

/** Answers are read in parts of this many cases: memory stays flat however large the org unit is. */
const PART = 500;

/** How many current submissions have answers that do not give their digest: changed past the product. */
export async function alteredSubmissions(
  reader: Readable,
  orgUnitId: string,
  round: Round
): Promise<number> {
  let altered = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const part = await rows<{ caseId: string; answers: object; digest: string }>(
      reader,
      sql`select c.id as "caseId", s.answers, s.answers_digest as digest
          from census_case c join submission s on s.id = c.current_submission_id
          where c.org_unit_id = ${orgUnitId} and c.round = ${round} and c.id > ${after}
          order by c.id limit ${PART}`
    );
    altered += part.filter(({ answers, digest }) => answersDigest(answers) !== digest).length;
    if (part.length < PART) return altered;
    after = part.at(-1)!.caseId;
  }
}
