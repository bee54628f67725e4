/**
 * A case as its enumerator sees it now: what the office said, and on top of it what was done since and has not
 * come back. Pure, and the one place that decides what a local act does to a case's state.
 */
import type { TabletVisit } from '../collection/exchange';
import type { CaseState } from '../casework/lifecycle';
import { isOpen } from './delivery';
import type { HeldCase, KeptReceipt, OutboxEntry, SubmitCase } from './store/rows';

export type CaseView = HeldCase & {
  state: CaseState;
  /** Submitted here, and the office has not answered yet. */
  waiting: boolean;
  /** The office refused or contested something; the person must look at it. */
  troubled: boolean;
  receipt: KeptReceipt | null;
  visits: readonly TabletVisit[];
};

/** @param entries of this case only */
export function viewCase(
  held: HeldCase,
  entries: readonly OutboxEntry[],
  receipt: KeptReceipt | undefined,
  enumeratorName: string
): CaseView {
  const current = entries.filter((entry) => entry.operation.epoch === held.case.epoch);
  const submission = current.filter(isSubmission).find(countsAsSubmitted(held));
  const started = current.some((entry) => entry.operation.kind !== 'submitCase');
  return {
    ...held,
    state: stateNow(held.case.state, submission !== undefined, started),
    waiting: submission !== undefined && isOpen(submission),
    troubled: entries.some((one) => one.status === 'refused' || one.status === 'contested'),
    receipt: receipt ?? null,
    visits: allVisits(held, entries, enumeratorName)
  };
}

/** The view that was there before, where the new one says the same. */
export function keptView(before: CaseView | undefined, after: CaseView): CaseView {
  if (!before || before.case !== after.case || before.receipt !== after.receipt) return after;
  const rest = ({ gone, state, waiting, troubled, visits }: CaseView) =>
    JSON.stringify([gone, state, waiting, troubled, visits]);
  return rest(before) === rest(after) ? before : after;
}

/** In what order an enumerator takes them up: what came back first, then what is begun. */
export function urgency(state: CaseState): number {
  switch (state) {
    case 'returned':
      return 0;
    case 'inProgress':
      return 1;
    case 'assigned':
      return 2;
    case 'unassigned':
    case 'submitted':
    case 'approved':
      return 9;
    default:
      return state satisfies never;
  }
}

export function mayFill(view: CaseView): boolean {
  return !view.gone && urgency(view.state) < 9;
}

function isSubmission(entry: OutboxEntry): entry is OutboxEntry<SubmitCase> {
  return entry.operation.kind === 'submitCase';
}

/** A refused one must be handed in again; one the office already has among its submissions is history. */
function countsAsSubmitted(held: HeldCase) {
  return (entry: OutboxEntry<SubmitCase>) =>
    (entry.status === 'waiting' || entry.status === 'held' || entry.status === 'received') &&
    entry.operation.submission.id !== held.case.submission?.id;
}

function stateNow(state: CaseState, submitted: boolean, started: boolean): CaseState {
  if (submitted && urgency(state) < 9) return 'submitted';
  return state === 'assigned' && started ? 'inProgress' : state;
}

function allVisits(
  held: HeldCase,
  entries: readonly OutboxEntry[],
  enumeratorName: string
): TabletVisit[] {
  const known = new Set(held.case.visits.map((visit) => visit.id));
  const fresh = entries.flatMap(({ operation, status }): TabletVisit[] => {
    if (operation.kind !== 'recordVisit' || status === 'refused') return [];
    if (known.has(operation.visit.id)) return [];
    return [{ ...operation.visit, at: operation.at, enumeratorName }];
  });
  return [...held.case.visits, ...fresh].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Entries by the case they are about. */
export function entriesByCase(entries: readonly OutboxEntry[]): Map<string, OutboxEntry[]> {
  const byCase = new Map<string, OutboxEntry[]>();
  for (const entry of entries) {
    const its = byCase.get(entry.operation.caseId);
    if (its) its.push(entry);
    else byCase.set(entry.operation.caseId, [entry]);
  }
  return byCase;
}
