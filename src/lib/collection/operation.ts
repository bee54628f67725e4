/**
 * The contract of sync (design §6), version 1: what a tablet sends and what it gets. Operations are acts, in
 * order, each with an id of its own (idempotent) and the epoch of the assignment it was made under. The
 * tablet imports the types only; the server parses with the schemas.
 */
import * as z from 'zod';
import { OUTCOMES } from '../casework/outcome';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Answers are judged by the form engine, not here: any JSON object by form. */
const answers = z.record(z.string().max(40), z.record(z.string().max(60), z.unknown()));

const explanation = z.object({
  check: z.string().max(40),
  form: z.string().max(20),
  row: z.number().int().min(0).optional(),
  cause: z.string().max(40),
  text: z.string().max(1_000),
  values: z.record(z.string(), z.unknown())
});

const outcomeFacts = z.partialRecord(
  z.enum([
    'duplicateOf',
    'movedTo',
    'source',
    'statement',
    'closedOn',
    'reason',
    'refusedBy',
    'remindedOn'
  ]),
  z.string().max(500)
);

const remarkAnswer = z.object({
  remarkId: id,
  kind: z.enum(['changed', 'confirmed']),
  text: z.string().max(1_000),
  /** Where the remark's row is by now; its section, where it was taken out; absent where nothing moved. */
  at: z.string().max(80).optional()
});

/**
 * How the code at an item was come by: the assistant's first suggestion, a later one, or looked up by hand. `row` counts
 * from 0 and comes with items of repeating sections.
 */
export const coding = z.object({
  form: z.string().max(20),
  item: z.string().max(60),
  row: z.number().int().min(0).optional(),
  code: z.string().max(20),
  by: z.enum(['first', 'later', 'byHand'])
});

/** Tablets of an earlier version send none. */
const codings = z.array(coding).max(500).default([]);
/** Form id → version the answers were made with. */
const formVersions = z.record(z.string(), z.string().max(40));

export const position = z.object({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  accuracy: z.number().min(0)
});

export const visitInput = z.object({
  id,
  channel: z.enum(['door', 'call']),
  result: z.enum(['met', 'notMet', 'appointment', 'refused']),
  note: z.string().max(500).nullable(),
  position: position.nullable()
});

export const draftContent = z.object({
  outcome: z.enum(OUTCOMES).nullable(),
  outcomeFacts,
  answers,
  /** Places still holding a prefilled value that nobody has confirmed. */
  prefilled: z.array(z.string().max(80)).max(2_000),
  explanations: z.array(explanation).max(500),
  remarkAnswers: z.array(remarkAnswer).max(500),
  codings,
  formVersions: formVersions.default({}),
  /** `611-1:A` → by row, which one of the returned submission it is; absent while no row was moved. */
  rowOrigins: z
    .record(z.string().max(60), z.array(z.number().int().min(0).nullable()).max(2_000))
    .optional()
});

const common = { id, caseId: id, epoch: z.number().int().min(0), at: instant };

export const recordVisitOperation = z.object({
  ...common,
  kind: z.literal('recordVisit'),
  visit: visitInput
});

export const saveDraftOperation = z.object({
  ...common,
  kind: z.literal('saveDraft'),
  draft: draftContent
});

export const submitCaseOperation = z.object({
  ...common,
  kind: z.literal('submitCase'),
  submission: z.object({
    id,
    outcome: z.enum(OUTCOMES),
    outcomeFacts,
    answers,
    explanations: z.array(explanation).max(500),
    remarkAnswers: z.array(remarkAnswer).max(500),
    codings,
    formVersions,
    signatureHash: sha256.nullable()
  })
});

export const operation = z.discriminatedUnion('kind', [
  recordVisitOperation,
  saveDraftOperation,
  submitCaseOperation
]);

/** What must be readable of an operation before its command judges the rest. */
export const operationHead = z.looseObject({
  id,
  caseId: id,
  kind: z.enum(['recordVisit', 'saveDraft', 'submitCase'])
});

export const MAX_OPERATIONS = 100;

const cursor = z.object({ seq: z.number().int().min(0), id });

export const syncRequest = z.object({
  protocol: z.literal(1),
  deviceId: id,
  /** null at the first contact: everything is sent. */
  cursor: cursor.nullable(),
  operations: z.array(operation).max(MAX_OPERATIONS),
  /** Operations with a receipt that no later contact has confirmed yet. */
  unconfirmed: z.array(id).max(2_000)
});

/** The request as the server reads it first: one malformed operation must not hold up the others. */
export const syncEnvelope = syncRequest.extend({
  operations: z.array(operationHead).max(MAX_OPERATIONS)
});

export type Operation = z.infer<typeof operation>;
export type RecordVisitOperation = z.infer<typeof recordVisitOperation>;
export type SaveDraftOperation = z.infer<typeof saveDraftOperation>;
export type SubmitCaseOperation = z.infer<typeof submitCaseOperation>;
export type OperationHead = z.infer<typeof operationHead>;
export type SyncEnvelope = z.infer<typeof syncEnvelope>;
export type OperationKind = Operation['kind'];
export type DraftContent = z.infer<typeof draftContent>;
export type VisitInput = z.infer<typeof visitInput>;
export type Coding = z.infer<typeof coding>;
export type RemarkAnswer = z.infer<typeof remarkAnswer>;
export type SyncRequest = z.infer<typeof syncRequest>;
export type SyncCursor = z.infer<typeof cursor>;
