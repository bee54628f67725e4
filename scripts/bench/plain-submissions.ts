/** The rows of a submission as sync writes them, without anything being decided: a transaction each, plain SQL. */
import { createHash } from 'node:crypto';
import postgres from 'postgres';
import { canonicalJson } from '../../src/lib/platform/canonical-json';
import { DEFAULT_SCHEMA } from '../../src/lib/platform/database.server';
import { randomIds } from '../../src/lib/platform/ids';
import { evaluate, type Answers } from '../../src/lib/form-engine/evaluate';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import type { SeededCase, SeededEnumerator } from './seed-cases';

type Evaluated = { answers: object; calculated: object; digest: string };

/** As many connections as enumerators, each writing its cases one after the other. */
export async function writeSubmissionsPlainly(
  url: string,
  enumerators: readonly SeededEnumerator[],
  answers: object
): Promise<void> {
  const connection = { search_path: `${DEFAULT_SCHEMA}, public` };
  const sql = postgres(url, { max: enumerators.length, onnotice: () => {}, connection });
  const { calculated } = evaluate(formSet('registration'), answers as Answers, {});
  const digest = createHash('sha256').update(canonicalJson(answers)).digest('hex');
  const evaluated = { answers, calculated, digest };
  await Promise.all(
    enumerators.map(async ({ userId, cases }) => {
      for (const one of cases) await sql.begin((tx) => writeOne(tx, userId, one, evaluated));
    })
  );
  await sql.end();
}

async function writeOne(
  sql: postgres.TransactionSql,
  userId: string,
  { id, orgUnitId, areaId }: SeededCase,
  { answers, calculated, digest }: Evaluated
): Promise<void> {
  const [submission, operation, now] = [randomIds.next(), randomIds.next(), new Date()];
  const json = (value: object) => sql.json(value as postgres.JSONValue);
  const context = {
    case: { round: 'registration', kind: 'legalEntity' },
    meta: { today: '2024-04-08' }
  };
  const receipt = {
    operationId: operation,
    submission: { id: submission, revision: 1, answersDigest: digest }
  };
  const versions = { '611': '2023.1', '611-2': '2023.1', '611-3': '2023.1' };
  await sql`
    insert into submission (id, case_id, revision, outcome, outcome_facts, answers, form_versions, context, calculated,
      violations, explanations, answers_digest, signature_hash, enumerator_id, epoch, operation_id, device_id, made_at,
      received_at)
    values (${submission}, ${id}, 1, '1', ${json({})}, ${json(answers)}, ${json(versions)}, ${json(context)},
      ${json(calculated)}, ${json([])}, ${json([])}, ${digest}, ${'a'.repeat(64)}, ${userId}, 1, ${operation},
      ${submission}, ${now}, ${now})`;
  await sql`
    insert into operation (id, enumerator_id, device_id, case_id, kind, epoch, state, result, received_at)
    values (${operation}, ${userId}, ${submission}, ${id}, 'submitCase', 1, 'applied', ${json(receipt)}, ${now})`;
  await sql`
    update census_case set state = 'submitted', version = version + 1, current_submission_id = ${submission},
      outcome = '1', updated_at = ${now}, updated_by = ${userId} where id = ${id}`;
  await sql`
    insert into case_event (id, case_id, transition, from_state, to_state, actor_id, enumerator_id, epoch, at, day)
    values (${randomIds.next()}, ${id}, 'start', 'assigned', 'inProgress', ${userId}, ${userId}, 1, ${now}, '2024-04-08'),
           (${randomIds.next()}, ${id}, 'submit', 'inProgress', 'submitted', ${userId}, ${userId}, 1, ${now}, '2024-04-08')`;
  await sql`
    insert into tally (org_unit_id, area_id, enumerator_id, round, state, count)
    values (${orgUnitId}, ${areaId}, ${userId}, 'registration', 'assigned', -1),
           (${orgUnitId}, ${areaId}, ${userId}, 'registration', 'submitted', 1)
    on conflict (org_unit_id, area_id, enumerator_id, round, state) do update set count = tally.count + excluded.count`;
  await sql`
    insert into flow (org_unit_id, area_id, enumerator_id, round, day, transition, count)
    values (${orgUnitId}, ${areaId}, ${userId}, 'registration', '2024-04-08', 'start', 1),
           (${orgUnitId}, ${areaId}, ${userId}, 'registration', '2024-04-08', 'submit', 1)
    on conflict (org_unit_id, area_id, enumerator_id, round, day, transition)
    do update set count = flow.count + excluded.count`;
  const [head] = await sql<{ seq: string }[]>`
    insert into feed_head (recipient, seq) values (${userId}, 1)
    on conflict (recipient) do update set seq = feed_head.seq + 1 returning seq`;
  await sql`
    insert into feed (recipient, seq, id, kind, ref) values (${userId}, ${head!.seq}, ${randomIds.next()}, 'case', ${id})`;
  await sql`
    insert into audit_log (id, at, actor_id, actor_login, command, subject_kind, subject_id, org_unit_id, details)
    values (${randomIds.next()}, ${now}, ${userId}, 'e', 'collection.submit_case', 'case', ${id}, ${orgUnitId},
      ${json({ operation, result: 'applied' })})`;
}
