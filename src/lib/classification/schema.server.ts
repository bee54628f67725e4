/**
 * What is coded (`coded_activity`), each coding of it (`classification`, never changed), the words that coders propose to
 * the assistant (`synonym`), and which submissions have been entered into the queue (`coding_entry`).
 */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid
} from 'drizzle-orm/pg-core';
import { censusCase } from '../casework/schema.server';
import { submission } from '../collection/schema.server';

/**
 * An activity of a case, known by what is said of it: `basis` is the SHA-256 of descriptions and answered class, so a
 * later revision that says the same finds its class again. It is open while its submission is the case's current one.
 */
export const codedActivity = pgTable(
  'coded_activity',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => censusCase.id),
    /** Place of the answered class: `611:103_code`, `611-1:A[0].9`. */
    place: text('place').notNull(),
    basis: text('basis').notNull(),
    /** The newest revision that says so. */
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submission.id),
    orgUnitId: uuid('org_unit_id').notNull(),
    answeredCode: text('answered_code'),
    /** How the enumerator came by it; null where nothing is known. */
    choice: text('choice'),
    doubtKind: text('doubt_kind').notNull(),
    doubt: smallint('doubt').notNull(),
    /** Drawn for a second, blind coding. */
    drawn: boolean('drawn').notNull(),
    state: text('state').notNull().default('waiting'),
    firstCoderId: uuid('first_coder_id'),
    decidedCode: text('decided_code'),
    decidedAt: timestamp('decided_at', { withTimezone: true })
  },
  (table) => [
    uniqueIndex('coded_activity_basis_unique').on(table.caseId, table.place, table.basis),
    index('coded_activity_queue_index').on(table.state, table.doubt, table.id),
    index('coded_activity_submission_index').on(table.submissionId),
    check(
      'coded_activity_state_known',
      sql`${table.state} in ('waiting', 'once', 'differing', 'decided')`
    ),
    check(
      'coded_activity_doubt_known',
      sql`${table.doubtKind} in ('blank', 'unsupported', 'later', 'narrow', 'agreed')`
    ),
    check('coded_activity_choice_known', sql`${table.choice} in ('first', 'later', 'byHand')`),
    check(
      'coded_activity_decided_has_class',
      sql`${table.state} <> 'decided' or ${table.decidedCode} is not null`
    )
  ]
);

export const classification = pgTable(
  'classification',
  {
    id: uuid('id').primaryKey(),
    activityId: uuid('activity_id')
      .notNull()
      .references(() => codedActivity.id),
    caseId: uuid('case_id').notNull(),
    /** The revision that was looked at. */
    submissionId: uuid('submission_id').notNull(),
    place: text('place').notNull(),
    pass: text('pass').notNull(),
    answeredCode: text('answered_code'),
    code: text('code').notNull(),
    reason: text('reason'),
    note: text('note').notNull().default(''),
    coderId: uuid('coder_id').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull()
  },
  (table) => [
    uniqueIndex('classification_pass_unique')
      .on(table.activityId, table.pass)
      .where(sql`pass <> 'settled'`),
    // Coded twice is coded by two.
    uniqueIndex('classification_coder_unique')
      .on(table.activityId, table.coderId)
      .where(sql`pass <> 'settled'`),
    check('classification_pass_known', sql`${table.pass} in ('first', 'second', 'settled')`),
    check('classification_code_form', sql`${table.code} ~ '^[0-9]{4}$'`),
    check(
      'classification_change_has_reason',
      sql`${table.answeredCode} is null or ${table.answeredCode} = ${table.code}
        or ${table.reason} is not null or ${table.note} <> ''`
    )
  ]
);

export const synonym = pgTable(
  'synonym',
  {
    id: uuid('id').primaryKey(),
    word: text('word').notNull(),
    code: text('code').notNull(),
    state: text('state').notNull().default('proposed'),
    proposedBy: uuid('proposed_by').notNull(),
    proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true })
  },
  (table) => [
    uniqueIndex('synonym_word_unique').on(table.word, table.code),
    check('synonym_state_known', sql`${table.state} in ('proposed', 'accepted', 'rejected')`),
    check('synonym_second_person', sql`${table.decidedBy} <> ${table.proposedBy}`),
    check(
      'synonym_decided_by_someone',
      sql`(${table.state} = 'proposed') = (${table.decidedBy} is null)`
    )
  ]
);

/** Submissions whose activities stand in the queue, also those that describe none. */
export const codingEntry = pgTable('coding_entry', {
  submissionId: uuid('submission_id')
    .primaryKey()
    .references(() => submission.id),
  enteredAt: timestamp('entered_at', { withTimezone: true }).notNull()
});

export const constraintProblems = {
  classification_pass_unique: 'classification.decided_meanwhile',
  classification_coder_unique: 'classification.coded_by_yourself',
  synonym_second_person: 'classification.own_proposal'
} as const;
