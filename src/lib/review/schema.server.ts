/** Decisions over submissions. The remarks of a return are in `collection`, which must see them answered. */
import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { submission } from '../collection/schema.server';

export const reviewDecision = pgTable(
  'review_decision',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submission.id),
    decision: text('decision').notNull(),
    /** Who decided: the org unit or the lead department. */
    level: text('level').notNull(),
    reason: text('reason'),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull()
  },
  (table) => [
    index('review_decision_case_index').on(table.caseId, table.decidedAt),
    check('review_decision_known', sql`${table.decision} in ('approved', 'returned')`),
    check('review_decision_level_known', sql`${table.level} in ('orgUnit', 'leadDepartment')`)
  ]
);
