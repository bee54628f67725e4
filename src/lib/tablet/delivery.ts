/**
 * What the tablet offers to the office next, and what an answer does to what it keeps (design §6). Pure: entries
 * and an answer in, changes out. Nothing leaves the tablet before a later contact has confirmed its receipt, and
 * nothing refused or contested leaves it without a person.
 */
import type { OperationResult, SyncResponse } from '../collection/exchange';
import type { MAX_OPERATIONS, Operation, SyncRequest } from '../collection/operation';
import { put, remove, type Change, type OutboxEntry, type SaveDraft } from './store/rows';

// The schema's file would bring zod to the tablet; its type alone does not.
const MOST_AT_ONCE: typeof MAX_OPERATIONS = 100;
const MOST_UNCONFIRMED = 2_000;

export function isDraft(entry: OutboxEntry): entry is OutboxEntry<SaveDraft> {
  return entry.operation.kind === 'saveDraft';
}

/** Drafts of an earlier assignment of the same case stay beside the present one until they are settled. */
export function entryId({ kind, id, caseId, epoch }: Operation): string {
  return kind === 'saveDraft' ? `${caseId}/${epoch}` : id;
}

export function putEntry(entry: OutboxEntry): Change {
  const id = entryId(entry.operation);
  return isDraft(entry) ? put('draft', id, entry) : put('operation', id, entry);
}

export function removeEntry(entry: OutboxEntry): Change {
  return remove(isDraft(entry) ? 'draft' : 'operation', entryId(entry.operation));
}

/** Whether something of this entry has not reached the office for good, or waits for a person. */
export function isOpen(entry: OutboxEntry): boolean {
  switch (entry.status) {
    case 'waiting':
    case 'held':
    case 'refused':
    case 'contested':
      return true;
    case 'received':
    case 'confirmed':
      return false;
    default:
      return entry.status satisfies never;
  }
}

export function isUnconfirmed(entry: OutboxEntry): boolean {
  return entry.receipt !== null && !entry.confirmed;
}

function wantsToGo(entry: OutboxEntry): boolean {
  return entry.status === 'waiting' || entry.status === 'held';
}

/**
 * The operations to offer, in the order they were made, as many as one request takes. A refused act holds later
 * acts on its case; drafts pass, they only save what is typed.
 */
export function nextOperations(entries: Iterable<OutboxEntry>): Operation[] {
  const inOrder = [...entries].sort((a, b) => a.order - b.order);
  const blocked = new Set<string>();
  const batch: Operation[] = [];
  for (const entry of inOrder) {
    const { caseId } = entry.operation;
    if (entry.status === 'refused' && !isDraft(entry)) blocked.add(caseId);
    if (wantsToGo(entry) && (isDraft(entry) || !blocked.has(caseId))) batch.push(entry.operation);
  }
  return batch.slice(0, MOST_AT_ONCE);
}

export function unconfirmedIds(entries: Iterable<OutboxEntry>): string[] {
  const ids = [...entries].filter(isUnconfirmed).map((entry) => entry.operation.id);
  return ids.slice(0, MOST_UNCONFIRMED);
}

/** What results and confirmations change. Entries that were edited since they were sent are left as they are. */
export function settle(
  entries: readonly OutboxEntry[],
  request: Pick<SyncRequest, 'unconfirmed'>,
  response: Pick<SyncResponse, 'results' | 'unknownOperations'>
): Change[] {
  const results = new Map(response.results.map((result) => [result.operationId, result]));
  const unknown = new Set(response.unknownOperations);
  const asked = new Set(request.unconfirmed);
  return entries.flatMap((entry) => {
    const { id } = entry.operation;
    const result = results.get(id);
    if (result) return settleResult(entry, result, entries);
    if (unknown.has(id)) return offerAgain(entry);
    return asked.has(id) ? confirm(entry) : [];
  });
}

function settleResult(
  entry: OutboxEntry,
  result: OperationResult,
  entries: readonly OutboxEntry[]
): Change[] {
  const answered = { ...entry, problem: null, receipt: null, confirmed: false };
  switch (result.result) {
    case 'applied':
    case 'duplicate': {
      const received = putEntry({ ...answered, status: 'received', receipt: result.receipt });
      return [received, ...afterSubmission(entry, result.receipt, entries)];
    }
    case 'contested':
      return [putEntry({ ...answered, status: 'contested', receipt: result.receipt })];
    case 'held':
      return [putEntry({ ...answered, status: 'held' })];
    case 'refused':
      return [putEntry({ ...answered, status: 'refused', problem: result.problem })];
    default:
      return result satisfies never;
  }
}

/** The office has the submission: its receipt is kept for good, and the draft has become it. */
function afterSubmission(
  entry: OutboxEntry,
  receipt: NonNullable<OutboxEntry['receipt']>,
  entries: readonly OutboxEntry[]
): Change[] {
  const { kind, caseId, epoch } = entry.operation;
  if (kind !== 'submitCase') return [];
  const drafts = entries.filter(
    (one) => isDraft(one) && one.operation.caseId === caseId && one.operation.epoch === epoch
  );
  return [put('receipt', caseId, { caseId, receipt }), ...drafts.map(removeEntry)];
}

/** The office was restored from a backup and does not know it any more. */
function offerAgain(entry: OutboxEntry): Change[] {
  const again = putEntry({ ...entry, status: 'waiting', receipt: null, confirmed: false });
  const lostReceipt =
    entry.operation.kind === 'submitCase' ? [remove('receipt', entry.operation.caseId)] : [];
  return [again, ...lostReceipt];
}

function confirm(entry: OutboxEntry): Change[] {
  if (entry.status === 'contested') return [putEntry({ ...entry, confirmed: true })];
  if (isDraft(entry)) return [putEntry({ ...entry, status: 'confirmed', confirmed: true })];
  return [removeEntry(entry)];
}
