/** Decisions over submissions, and the remarks of a return, each of which must be answered. */
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

/** A remark on a place of the form (`611-3:301`, `611-1:A[0].10`) or, with place '', on the whole. */
export const remark = pgTable(
  'remark',
  {
    id: uuid('id').primaryKey(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => reviewDecision.id),
    caseId: uuid('case_id').notNull(),
    place: text('place').notNull(),
    text: text('text').notNull(),
    /** `changed` or `confirmed` (then with a reason); null while unanswered. */
    answerKind: text('answer_kind'),
    answerText: text('answer_text'),
    answeredIn: uuid('answered_in')
  },
  (table) => [
    index('remark_case_index').on(table.caseId),
    check('remark_answer_known', sql`${table.answerKind} in ('changed', 'confirmed')`)
  ]
);
