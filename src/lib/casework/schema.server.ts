/**
 * Cases, their events, the tallies and flows that dashboards read, and the mark that freezes an org unit.
 * Tallies and flows change only in the transaction of the transition (store.server.ts).
 */
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid
} from 'drizzle-orm/pg-core';
import { orgUnit, area } from '../territory/schema.server';
import { frameEntry } from '../frame/schema.server';

export const censusCase = pgTable(
  'census_case',
  {
    id: uuid('id').primaryKey(),
    round: text('round').notNull(),
    frameEntryId: uuid('frame_entry_id')
      .notNull()
      .references(() => frameEntry.id),
    orgUnitId: uuid('org_unit_id')
      .notNull()
      .references(() => orgUnit.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => area.id),
    state: text('state').notNull(),
    /** Outcome of the current submission: code of domain §4.4. */
    outcome: text('outcome'),
    enumeratorId: uuid('enumerator_id'),
    /** Raised by each assignment and each taking back; operations of tablets carry it. */
    epoch: integer('epoch').notNull().default(0),
    /** Row version: raised by every change, compared by whoever decides. */
    version: integer('version').notNull().default(1),
    currentSubmissionId: uuid('current_submission_id'),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    updatedBy: uuid('updated_by').notNull()
  },
  (table) => [
    uniqueIndex('census_case_entry_unique').on(table.round, table.frameEntryId),
    index('census_case_area_index').on(table.orgUnitId, table.areaId, table.state),
    index('census_case_enumerator_index').on(table.enumeratorId, table.state),
    check(
      'census_case_state_known',
      sql`${table.state} in ('unassigned', 'assigned', 'inProgress', 'submitted', 'returned', 'approved')`
    ),
    check(
      'census_case_enumerator_fits_state',
      sql`(${table.state} = 'unassigned') = (${table.enumeratorId} is null)`
    )
  ]
);

export const caseEvent = pgTable(
  'case_event',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    transition: text('transition').notNull(),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    actorId: uuid('actor_id').notNull(),
    enumeratorId: uuid('enumerator_id'),
    epoch: integer('epoch').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    day: date('day').notNull(),
    details: jsonb('details').notNull().default({})
  },
  (table) => [index('case_event_case_index').on(table.caseId, table.at)]
);

/** Cases by org unit, area, enumerator (nobody's id while unassigned), round and state. */
export const tally = pgTable(
  'tally',
  {
    orgUnitId: uuid('org_unit_id').notNull(),
    areaId: uuid('area_id').notNull(),
    enumeratorId: uuid('enumerator_id').notNull(),
    round: text('round').notNull(),
    state: text('state').notNull(),
    count: integer('count').notNull()
  },
  (table) => [
    primaryKey({
      name: 'tally_pkey',
      columns: [table.orgUnitId, table.areaId, table.enumeratorId, table.round, table.state]
    })
  ]
);

/** Transitions by census day: what happened when. */
export const flow = pgTable(
  'flow',
  {
    orgUnitId: uuid('org_unit_id').notNull(),
    areaId: uuid('area_id').notNull(),
    enumeratorId: uuid('enumerator_id').notNull(),
    round: text('round').notNull(),
    day: date('day').notNull(),
    transition: text('transition').notNull(),
    count: integer('count').notNull()
  },
  (table) => [
    primaryKey({
      name: 'flow_pkey',
      columns: [
        table.orgUnitId,
        table.areaId,
        table.enumeratorId,
        table.round,
        table.day,
        table.transition
      ]
    })
  ]
);

/** Sign-off state of an org unit in a round. Transitions take the row FOR SHARE, signatures FOR UPDATE. */
export const freezeMark = pgTable(
  'freeze_mark',
  {
    orgUnitId: uuid('org_unit_id').notNull(),
    round: text('round').notNull(),
    state: text('state').notNull().default('open')
  },
  (table) => [
    primaryKey({ name: 'freeze_mark_pkey', columns: [table.orgUnitId, table.round] }),
    check(
      'freeze_mark_state_known',
      sql`${table.state} in ('open', 'deputySigned', 'headSigned', 'accepted', 'disputed')`
    )
  ]
);

export const constraintProblems = {
  census_case_entry_unique: 'casework.case_exists'
} as const;
