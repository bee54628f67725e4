/**
 * What came back from the field: visits, drafts, immutable submissions, the operations that carried them
 * (idempotent by id; contested ones kept), and evidence addressed by its SHA-256.
 */
import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid
} from 'drizzle-orm/pg-core';
import { censusCase } from '../casework/schema.server';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const visit = pgTable(
  'visit',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => censusCase.id),
    enumeratorId: uuid('enumerator_id').notNull(),
    /** Device time corrected by the offset told at sync. */
    at: timestamp('at', { withTimezone: true }).notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    channel: text('channel').notNull(),
    result: text('result').notNull(),
    note: text('note'),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    accuracy: doublePrecision('accuracy')
  },
  (table) => [
    index('visit_case_index').on(table.caseId, table.at),
    check('visit_channel_known', sql`${table.channel} in ('door', 'call')`),
    check('visit_result_known', sql`${table.result} in ('met', 'notMet', 'appointment', 'refused')`)
  ]
);

/** The one working copy of a case's answers, coalesced; follows the case to the next enumerator. */
export const draft = pgTable(
  'draft',
  {
    caseId: uuid('case_id')
      .primaryKey()
      .references(() => censusCase.id),
    enumeratorId: uuid('enumerator_id').notNull(),
    epoch: integer('epoch').notNull(),
    content: jsonb('content').notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull()
  },
  (table) => [check('draft_content_object', sql`jsonb_typeof(${table.content}) = 'object'`)]
);

/** One immutable revision of a case's answers with everything it was judged by. */
export const submission = pgTable(
  'submission',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => censusCase.id),
    revision: integer('revision').notNull(),
    outcome: text('outcome').notNull(),
    outcomeFacts: jsonb('outcome_facts').notNull(),
    answers: jsonb('answers').notNull(),
    formVersions: jsonb('form_versions').notNull(),
    context: jsonb('context').notNull(),
    calculated: jsonb('calculated').notNull(),
    violations: jsonb('violations').notNull(),
    explanations: jsonb('explanations').notNull(),
    /** How industry codes among the answers were chosen (operation.ts, `coding`): a suggestion to the coder. */
    codings: jsonb('codings')
      .notNull()
      .default(sql`'[]'::jsonb`),
    /** SHA-256 in hex of the RFC 8785 form of the answers. */
    answersDigest: text('answers_digest').notNull(),
    signatureHash: text('signature_hash'),
    enumeratorId: uuid('enumerator_id').notNull(),
    epoch: integer('epoch').notNull(),
    operationId: uuid('operation_id').notNull(),
    deviceId: text('device_id').notNull(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull()
  },
  (table) => [
    uniqueIndex('submission_revision_unique').on(table.caseId, table.revision),
    uniqueIndex('submission_operation_unique').on(table.operationId),
    check('submission_answers_object', sql`jsonb_typeof(${table.answers}) = 'object'`),
    check('submission_context_object', sql`jsonb_typeof(${table.context}) = 'object'`),
    check('submission_violations_array', sql`jsonb_typeof(${table.violations}) = 'array'`),
    check('submission_explanations_array', sql`jsonb_typeof(${table.explanations}) = 'array'`),
    check('submission_codings_array', sql`jsonb_typeof(${table.codings}) = 'array'`),
    check('submission_digest_form', sql`${table.answersDigest} ~ '^[0-9a-f]{64}$'`)
  ]
);

/** Every operation a tablet sent, with its result: the same id again gets the same answer. */
export const operation = pgTable(
  'operation',
  {
    id: uuid('id').primaryKey(),
    enumeratorId: uuid('enumerator_id').notNull(),
    deviceId: text('device_id').notNull(),
    caseId: uuid('case_id'),
    kind: text('kind').notNull(),
    epoch: integer('epoch').notNull(),
    state: text('state').notNull(),
    result: jsonb('result').notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull()
  },
  (table) => [
    index('operation_case_index').on(table.caseId),
    check('operation_state_known', sql`${table.state} in ('applied', 'contested')`)
  ]
);

/** An operation with an old epoch: kept whole, never counted, until the supervisor chooses. */
export const contestedOperation = pgTable(
  'contested_operation',
  {
    operationId: uuid('operation_id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    orgUnitId: uuid('org_unit_id').notNull(),
    enumeratorId: uuid('enumerator_id').notNull(),
    payload: jsonb('payload').notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    settledBy: uuid('settled_by'),
    settlement: text('settlement')
  },
  (table) => [index('contested_operation_org_unit_index').on(table.orgUnitId, table.settledAt)]
);

/**
 * A remark of a return, on a place of the form (`611-3:301`, `611-1:A[0].10`) or, with place '', on the whole.
 * `review` makes it (through store.server.ts); here it stops the next submission until it is answered.
 */
export const remark = pgTable(
  'remark',
  {
    id: uuid('id').primaryKey(),
    /** The review decision that returned the case. */
    decisionId: uuid('decision_id').notNull(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => censusCase.id),
    place: text('place').notNull(),
    text: text('text').notNull(),
    madeBy: uuid('made_by').notNull(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    /** `changed` or `confirmed` (then with a reason); null while unanswered. */
    answerKind: text('answer_kind'),
    answerText: text('answer_text'),
    /** The submission that answered it. */
    answeredIn: uuid('answered_in')
  },
  (table) => [
    index('remark_case_index').on(table.caseId),
    check('remark_answer_known', sql`${table.answerKind} in ('changed', 'confirmed')`)
  ]
);

export const evidence = pgTable(
  'evidence',
  {
    hash: text('hash').primaryKey(),
    kind: text('kind').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    content: bytes('content').notNull(),
    caseId: uuid('case_id').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    uploadedAt: timestamp('uploaded_at', { withTimezone: true }).notNull()
  },
  (table) => [
    index('evidence_case_index').on(table.caseId),
    check('evidence_hash_form', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
    check('evidence_kind_known', sql`${table.kind} in ('signature', 'photo', 'scan')`)
  ]
);

export const constraintProblems = {
  submission_revision_unique: 'casework.changed_meanwhile',
  submission_operation_unique: 'collection.operation_repeated',
  submission_pkey: 'collection.operation_repeated',
  operation_pkey: 'collection.operation_repeated',
  visit_pkey: 'collection.operation_repeated'
} as const;
