/** Tables that no domain owns: the audit log, the feed of each tablet, background jobs. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid
} from 'drizzle-orm/pg-core';

/** One entry per executed command: who did what to what. Never holds answers. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: uuid('id').primaryKey(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    actorId: uuid('actor_id').notNull(),
    actorLogin: text('actor_login').notNull(),
    command: text('command').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    orgUnitId: uuid('org_unit_id'),
    details: jsonb('details').notNull().default({}),
    requestId: text('request_id')
  },
  (table) => [
    index('audit_log_at_index').on(table.at),
    index('audit_log_subject_index').on(table.subjectKind, table.subjectId),
    check('audit_log_details_object', sql`jsonb_typeof(${table.details}) = 'object'`)
  ]
);

/** Each read of an individual record by a person: required by law, written outside the door. */
export const accessLog = pgTable(
  'access_log',
  {
    id: uuid('id').primaryKey(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    actorId: uuid('actor_id').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    screen: text('screen').notNull()
  },
  (table) => [
    index('access_log_subject_index').on(table.subjectKind, table.subjectId),
    index('access_log_at_index').on(table.at)
  ]
);

/** The last sequence number of each recipient; its row lock makes the feed gapless and in commit order. */
export const feedHead = pgTable('feed_head', {
  recipient: uuid('recipient').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull()
});

/** What changed for a recipient's tablet: a reference, rendered when it is pulled. */
export const feed = pgTable(
  'feed',
  {
    recipient: uuid('recipient').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    ref: text('ref').notNull()
  },
  (table) => [primaryKey({ name: 'feed_pkey', columns: [table.recipient, table.seq] })]
);

/** Long work with progress and cancel. Claimed with `skip locked`; a stale heartbeat frees a claim. */
export const job = pgTable(
  'job',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    payload: jsonb('payload').notNull(),
    state: text('state').notNull(),
    requestedBy: uuid('requested_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    heartbeatAt: timestamp('heartbeat_at', { withTimezone: true }),
    done: integer('done').notNull().default(0),
    total: integer('total'),
    cancelRequested: boolean('cancel_requested').notNull().default(false),
    result: jsonb('result'),
    error: text('error')
  },
  (table) => [
    check(
      'job_state_known',
      sql`${table.state} in ('queued', 'running', 'succeeded', 'failed', 'cancelled')`
    ),
    index('job_state_index').on(table.state, table.createdAt)
  ]
);
