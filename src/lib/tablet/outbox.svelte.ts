/**
 * Acts of the enumerator, on their way to the office (design §6, Operations). Each is on disk before it is
 * offered. One coalesced draft a case and assignment; a new submission replaces one that was refused.
 */
import type { DraftContent, Operation, VisitInput } from '../collection/operation';
import { entryId, isDraft, isOpen, putEntry, removeEntry } from './delivery';
import type { Device } from './device.svelte';
import { forget } from './feed';
import type { Holdings } from './holdings.svelte';
import {
  ONLY,
  put,
  type Evidence,
  type OutboxEntry,
  type SaveDraft,
  type SubmitCase
} from './store/rows';

/** A case under the assignment that the act is made for. */
export type UnderAssignment = { id: string; epoch: number };
export type SubmissionContent = Omit<SubmitCase['submission'], 'id'>;
export type NewVisit = Omit<VisitInput, 'id'>;

export type Outbox = {
  /** What has not reached the office, in order. */
  open(): OutboxEntry[];
  draftOf(on: UnderAssignment): OutboxEntry<SaveDraft> | undefined;
  /** A submission on its way, or with a receipt that the feed has not followed yet. */
  submissionOf(on: UnderAssignment): OutboxEntry<SubmitCase> | undefined;
  visitsOf(caseId: string): Extract<Operation, { kind: 'recordVisit' }>[];
  saveDraft(on: UnderAssignment, draft: DraftContent): Promise<void>;
  recordVisit(on: UnderAssignment, visit: NewVisit): Promise<void>;
  submit(on: UnderAssignment, content: SubmissionContent, evidence: Evidence | null): Promise<void>;
  /** Offers a refused one once more. */
  retry(entry: OutboxEntry): Promise<void>;
  /** Takes what the office keeps as contested off the list. */
  dismiss(entry: OutboxEntry): Promise<void>;
};

/** Instant of the office's clock, as ISO text. */
export function officeInstant(holdings: Holdings, device: Device): string {
  const offset = holdings.all('contact').get(ONLY)?.clockOffset ?? 0;
  return new Date(device.now() + offset).toISOString();
}

/** @param wake called after something new is on disk: 'act' to send soon, 'draft' when there is leisure */
export function createOutbox(
  holdings: Holdings,
  device: Device,
  wake: (what: 'act' | 'draft') => void
): Outbox {
  const acts = () => [...holdings.all('operation').values()];
  const nextOrder = () => Math.max(0, ...holdings.entries().map((entry) => entry.order)) + 1;

  function newEntry<O extends Operation>(operation: O, order = nextOrder()): OutboxEntry<O> {
    return { operation, order, status: 'waiting', problem: null, receipt: null, confirmed: false };
  }
  function stamp(on: UnderAssignment) {
    const at = officeInstant(holdings, device);
    return { id: device.nextId(), caseId: on.id, epoch: on.epoch, at };
  }
  function draftOf(on: UnderAssignment) {
    return holdings.all('draft').get(`${on.id}/${on.epoch}`);
  }
  function submissionOf(on: UnderAssignment) {
    const its = acts().filter(
      (entry): entry is OutboxEntry<SubmitCase> =>
        entry.operation.kind === 'submitCase' &&
        entry.operation.caseId === on.id &&
        entry.operation.epoch === on.epoch
    );
    return its.sort((a, b) => b.order - a.order)[0];
  }

  return {
    open: () => [...holdings.entries()].filter(isOpen).sort((a, b) => a.order - b.order),
    draftOf,
    submissionOf,
    visitsOf: (caseId) =>
      acts().flatMap(({ operation }) =>
        operation.kind === 'recordVisit' && operation.caseId === caseId ? [operation] : []
      ),

    async saveDraft(on, draft) {
      // A new id each time: what an earlier one carried may be at the office already.
      const operation: SaveDraft = { ...stamp(on), kind: 'saveDraft', draft };
      const before = draftOf(on);
      const order = before && isOpen(before) ? before.order : nextOrder();
      await holdings.change([putEntry(newEntry(operation, order))]);
      wake('draft');
    },
    async recordVisit(on, visit) {
      const withId = { ...visit, id: device.nextId() };
      await holdings.change([
        putEntry(newEntry({ ...stamp(on), kind: 'recordVisit', visit: withId }))
      ]);
      wake('act');
    },
    async submit(on, content, evidence) {
      const submission = { ...content, id: device.nextId() };
      const entry = newEntry({ ...stamp(on), kind: 'submitCase', submission });
      const replaced = submissionOf(on);
      const draft = draftOf(on);
      await holdings.change([
        putEntry(entry),
        ...(replaced?.status === 'refused' ? [removeEntry(replaced)] : []),
        // The submission carries it; kept to go on with, should the office refuse.
        ...(draft ? [putEntry({ ...draft, status: 'confirmed', confirmed: true })] : []),
        ...(evidence ? [put('evidence', evidence.hash, evidence)] : [])
      ]);
      wake('act');
    },
    async retry(entry) {
      await holdings.change([putEntry({ ...entry, status: 'waiting', problem: null })]);
      wake('act');
    },
    async dismiss(entry) {
      const { caseId } = entry.operation;
      const others = holdings
        .entries()
        .filter(
          (one) =>
            one.operation.caseId === caseId && entryId(one.operation) !== entryId(entry.operation)
        );
      const isGone = holdings.all('case').get(caseId)?.gone ?? false;
      const leaves = isGone && !others.some((one) => isOpen(one) && !isDraft(one));
      await holdings.change([removeEntry(entry), ...(leaves ? forget(caseId, others) : [])]);
    }
  };
}
