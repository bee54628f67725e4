/** The chain of signatures of an org unit in a round; the Merkle root says what was signed. Append-only. */
import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const signoffEvent = pgTable(
  'signoff_event',
  {
    id: uuid('id').primaryKey(),
    orgUnitId: uuid('org_unit_id').notNull(),
    round: text('round').notNull(),
    kind: text('kind').notNull(),
    /** SHA-256 Merkle root (RFC 6962) in hex, over the cases by id; null for reopening. */
    root: text('root'),
    cases: integer('cases'),
    reason: text('reason'),
    actorId: uuid('actor_id').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull()
  },
  (table) => [
    index('signoff_event_org_unit_index').on(table.orgUnitId, table.round, table.at),
    check(
      'signoff_event_kind_known',
      sql`${table.kind} in ('deputySigned', 'headSigned', 'accepted', 'disputed', 'reopened')`
    )
  ]
);
