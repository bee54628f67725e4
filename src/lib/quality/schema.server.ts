/**
 * Quality runs and their findings. A finding is open only while its submission is the case's current one:
 * nobody updates it (derived in queries). A cancelled or failed run leaves none.
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
    caseId: uuid('case_id').notNull(),
    submissionId: uuid('submission_id').notNull(),
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
    check('finding_severity_known', sql`${table.severity} in ('mandatory', 'verify')`)
  ]
);

export const constraintProblems = {
  quality_run_one_running_unique: 'quality.run_in_progress'
} as const;
