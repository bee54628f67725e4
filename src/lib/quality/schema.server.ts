/**
 * Quality runs and their findings. A finding on a case is open only while its submission is the case's current one, a
 * finding on an area only while nobody explained its figures: nobody updates it (derived, store.server.ts). A cancelled
 * or failed run leaves none.
 */
import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid
} from 'drizzle-orm/pg-core';

export const qualityRun = pgTable(
  'quality_run',
  {
    id: uuid('id').primaryKey(),
    round: text('round').notNull(),
    jobId: uuid('job_id').notNull(),
    state: text('state').notNull(),
    startedBy: uuid('started_by').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    submissions: integer('submissions').notNull().default(0),
    /** `{ mandatory, verify, verifyExplained, hint }` */
    counts: jsonb('counts').notNull().default({}),
    /** Hints are counted by check, not kept: `{ "611:U-05": 3 }` */
    hints: jsonb('hints').notNull().default({})
  },
  (table) => [
    index('quality_run_started_index').on(table.round, table.startedAt),
    uniqueIndex('quality_run_one_running_unique')
      .on(table.round)
      .where(sql`state = 'running'`),
    check(
      'quality_run_state_known',
      sql`${table.state} in ('running', 'succeeded', 'failed', 'cancelled')`
    )
  ]
);

export const finding = pgTable(
  'finding',
  {
    id: uuid('id').primaryKey(),
    runId: uuid('run_id')
      .notNull()
      .references(() => qualityRun.id),
    /** Of a finding on a submission; both null where the subject is an area. */
    caseId: uuid('case_id'),
    submissionId: uuid('submission_id'),
    /** Of a finding on an area, with what its check counted. */
    areaId: uuid('area_id'),
    figures: jsonb('figures'),
    orgUnitId: uuid('org_unit_id').notNull(),
    form: text('form').notNull(),
    checkId: text('check_id').notNull(),
    row: integer('row'),
    severity: text('severity').notNull(),
    items: jsonb('items').notNull()
  },
  (table) => [
    index('finding_run_index').on(table.runId, table.orgUnitId, table.form, table.checkId),
    index('finding_case_index').on(table.caseId),
    check('finding_severity_known', sql`${table.severity} in ('mandatory', 'verify')`),
    check(
      'finding_subject_is_one',
      sql`(${table.areaId} is null) = (${table.caseId} is not null)
          and (${table.caseId} is null) = (${table.submissionId} is null)
          and (${table.areaId} is null) = (${table.figures} is null)`
    )
  ]
);

/**
 * What an org unit says to a verify finding on an area. It holds for these figures: other ones in a later run are
 * another matter. Kept for ever, as the explanations in submissions are.
 */
export const areaExplanation = pgTable(
  'area_explanation',
  {
    id: uuid('id').primaryKey(),
    round: text('round').notNull(),
    areaId: uuid('area_id').notNull(),
    checkId: text('check_id').notNull(),
    figures: jsonb('figures').notNull(),
    cause: text('cause').notNull(),
    text: text('text').notNull(),
    madeBy: uuid('made_by').notNull(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull()
  },
  (table) => [index('area_explanation_area_index').on(table.areaId, table.checkId)]
);

export const constraintProblems = {
  quality_run_one_running_unique: 'quality.run_in_progress'
} as const;
