/**
 * What the office's feed does to the cases on the tablet. Pure. A case that is gone while something of it has not
 * reached the office stays, marked, until that is settled; everything else of it leaves the tablet.
 */
import type { SyncResponse } from '../collection/exchange';
import { isDraft, isOpen, isUnconfirmed, removeEntry } from './delivery';
import { put, remove, type Change, type HeldCase, type OutboxEntry } from './store/rows';

export function applyFeed(
  held: ReadonlyMap<string, HeldCase>,
  entries: readonly OutboxEntry[],
  feed: SyncResponse['feed']
): Change[] {
  const arriving = new Set(feed.cases.map((one) => one.id));
  const notListed = [...held.keys()].filter((id) => !arriving.has(id));
  const leaving = feed.kind === 'full' ? notListed : feed.gone;
  return [
    ...feed.cases.map((one) => put('case', one.id, { case: one, gone: false })),
    ...leaving.flatMap((id) => leave(held.get(id), entries))
  ];
}

function leave(held: HeldCase | undefined, entries: readonly OutboxEntry[]): Change[] {
  if (!held) return [];
  const its = entries.filter((entry) => entry.operation.caseId === held.case.id);
  if (its.some((entry) => isOpen(entry) || isUnconfirmed(entry))) {
    return [put('case', held.case.id, { ...held, gone: true })];
  }
  return forget(held.case.id, its);
}

/** Takes a case off the tablet with the drafts the office has. */
export function forget(caseId: string, entries: readonly OutboxEntry[]): Change[] {
  const drafts = entries.filter((entry) => isDraft(entry) && entry.operation.caseId === caseId);
  return [remove('case', caseId), remove('receipt', caseId), ...drafts.map(removeEntry)];
}

/** Gone cases of which nothing is left to settle. */
export function settledDepartures(
  held: ReadonlyMap<string, HeldCase>,
  entries: readonly OutboxEntry[]
): Change[] {
  return [...held.values()]
    .filter((one) => one.gone)
    .flatMap((one) => leave(one, entries))
    .filter((change) => change.value === null);
}
