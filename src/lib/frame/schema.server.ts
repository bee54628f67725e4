/**
 * The frame 底册: one row per known respondent, with the identity key it was matched by, and the imports that
 * made it. `void_reason` says why an entry opened no case in registration; it is counted in `frame_tally`.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
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

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const frameEntry = pgTable(
  'frame_entry',
  {
    id: uuid('id').primaryKey(),
    /** `uscc:…`, `org:…`, `old:…` or `name:…|address`; see identity.ts. */
    identityKey: text('identity_key').notNull(),
    frameNo: text('frame_no').notNull(),
    creditCode: text('credit_code'),
    orgCode: text('org_code'),
    oldNumber: text('old_number'),
    name: text('name').notNull(),
    nameInitials: text('name_initials').notNull().default(''),
    address: text('address'),
    legalPerson: text('legal_person'),
    phone: text('phone'),
    activity: text('activity'),
    kind: text('kind').notNull(),
    mode: text('mode').notNull(),
    industryCode: text('industry_code'),
    /** As imported: 12 digits of a district or 15 of an area; blank where unknown. */
    areaCode: text('area_code'),
    areaId: uuid('area_id'),
    orgUnitId: uuid('org_unit_id'),
    building: text('building'),
    specialty: text('specialty'),
    adminRevenue: bigint('admin_revenue', { mode: 'number' }),
    employees: integer('employees'),
    registeredDate: text('registered_date'),
    voidReason: text('void_reason'),
    importId: uuid('import_id').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull()
  },
  (table) => [
    uniqueIndex('frame_entry_identity_unique').on(table.identityKey),
    uniqueIndex('frame_entry_frame_no_unique').on(table.frameNo),
    check(
      'frame_entry_kind_known',
      sql`${table.kind} in ('legalEntity', 'establishment', 'household')`
    ),
    check('frame_entry_mode_known', sql`${table.mode} in ('field', 'online')`)
  ]
);

/** Entries per org unit (nobody's id while without area) and void reason ('' while not void). */
export const frameTally = pgTable(
  'frame_tally',
  {
    orgUnitId: uuid('org_unit_id').notNull(),
    voidReason: text('void_reason').notNull(),
    count: integer('count').notNull()
  },
  (table) => [
    primaryKey({ name: 'frame_tally_pkey', columns: [table.orgUnitId, table.voidReason] })
  ]
);

/** `counts` is what import.ts calls ImportCounts; before staging it is empty. */
export const frameImport = pgTable(
  'frame_import',
  {
    id: uuid('id').primaryKey(),
    fileName: text('file_name').notNull(),
    fileSha256: text('file_sha256').notNull(),
    encoding: text('encoding').notNull(),
    header: jsonb('header').notNull(),
    mapping: jsonb('mapping').notNull(),
    state: text('state').notNull(),
    counts: jsonb('counts').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    committedAt: timestamp('committed_at', { withTimezone: true })
  },
  (table) => [
    index('frame_import_created_index').on(table.createdAt),
    check(
      'frame_import_state_known',
      sql`${table.state} in ('received', 'staged', 'committed', 'discarded')`
    )
  ]
);

/** An uploaded file in pieces, kept until its import is committed or discarded: columns may be corrected. */
export const frameImportFile = pgTable(
  'frame_import_file',
  {
    importId: uuid('import_id').notNull(),
    piece: integer('piece').notNull(),
    bytes: bytea('bytes').notNull()
  },
  (table) => [
    primaryKey({ name: 'frame_import_file_pkey', columns: [table.importId, table.piece] })
  ]
);

/**
 * Staging: the rows of a file as read. Unlogged and without index (the migration says so): rows are written
 * once, read as a whole, and can be read again from the file. What becomes of a row is not stored but found by
 * joining the frame, because the frame may change before the commit.
 */
export const frameImportRow = pgTable('frame_import_row', {
  importId: uuid('import_id').notNull(),
  line: integer('line').notNull(),
  /** The entry's id, if the row makes one. */
  entryId: uuid('entry_id').notNull(),
  /** Null in broken rows. */
  identityKey: text('identity_key'),
  /** Line of the first row of the same key. */
  duplicateOf: integer('duplicate_of'),
  creditCode: text('credit_code'),
  orgCode: text('org_code'),
  oldNumber: text('old_number'),
  name: text('name'),
  address: text('address'),
  legalPerson: text('legal_person'),
  phone: text('phone'),
  activity: text('activity'),
  kind: text('kind'),
  mode: text('mode'),
  industryCode: text('industry_code'),
  areaCode: text('area_code'),
  building: text('building'),
  specialty: text('specialty'),
  adminRevenue: bigint('admin_revenue', { mode: 'number' }),
  employees: integer('employees'),
  registeredDate: text('registered_date'),
  nameInitials: text('name_initials'),
  /** RowIssue[] (row-issue.ts), null if there are none. */
  issues: jsonb('issues')
});

/** A changed row whose org unit is frozen waits here until it is reopened or the change is discarded. */
export const frameWaitingChange = pgTable(
  'frame_waiting_change',
  {
    frameEntryId: uuid('frame_entry_id').primaryKey(),
    importId: uuid('import_id').notNull(),
    orgUnitId: uuid('org_unit_id').notNull(),
    /** Column → value, as in staging; only the columns that the file had. */
    content: jsonb('content').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull()
  },
  (table) => [index('frame_waiting_change_org_unit_index').on(table.orgUnitId)]
);

export const constraintProblems = {
  frame_entry_identity_unique: 'frame.changed_meanwhile',
  frame_entry_frame_no_unique: 'frame.changed_meanwhile'
} as const;
