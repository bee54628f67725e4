/** Exports of individual records: each an audited act with scope, purpose and its id as watermark. */
import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const exportRecord = pgTable(
  'export_record',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    scope: text('scope').notNull(),
    purpose: text('purpose').notNull(),
    /** Rows of the two files when it was asked for; null in records from before they were counted. */
    cases: integer('cases'),
    establishments: integer('establishments'),
    requestedBy: uuid('requested_by').notNull(),
    requestedAt: timestamp('requested_at', { withTimezone: true }).notNull()
  },
  (table) => [
    index('export_record_requested_index').on(table.requestedAt),
    check('export_record_kind_known', sql`${table.kind} in ('cases')`),
    check(
      'export_record_purpose_known',
      sql`${table.purpose} in ('audit', 'acceptance', 'postEnumeration', 'registerUpdate', 'submission')`
    )
  ]
);
