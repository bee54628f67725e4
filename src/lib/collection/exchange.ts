/** What the server answers to a tablet (design §6), version 1. Types only, shared by both sides. */
import type { CaseState, Round } from '../casework/lifecycle';
import type { Problem } from '../platform/problem';
import type { DraftContent, SyncCursor, VisitInput } from './operation';

/** Proof that the office has it; kept by the tablet until a later contact confirms it. */
export type Receipt = {
  operationId: string;
  receivedAt: string;
  /** For a submission: its revision and the SHA-256 of its canonical answers. */
  submission?: { id: string; revision: number; answersDigest: string };
};

export type OperationResult =
  | { operationId: string; result: 'applied' | 'duplicate' | 'contested'; receipt: Receipt }
  /** An earlier operation of the same case was refused: kept on the tablet, not looked at. */
  | { operationId: string; result: 'held' }
  | { operationId: string; result: 'refused'; problem: Problem };

export type TabletRespondent = {
  name: string;
  /** Pinyin initials, made on the server. */
  initials: string;
  creditCode: string | null;
  orgCode: string | null;
  address: string | null;
  phone: string | null;
  legalPerson: string | null;
  kind: 'legalEntity' | 'establishment' | 'household';
  industryCode: string | null;
  activity: string | null;
  frameNo: string;
};

export type TabletVisit = VisitInput & { at: string; enumeratorName: string };

export type TabletRemark = {
  id: string;
  /** Place in the forms, '' for the whole. */
  place: string;
  text: string;
  byName: string;
  at: string;
  answer: { kind: 'changed' | 'confirmed'; text: string } | null;
};

export type TabletSubmission = {
  id: string;
  revision: number;
  outcome: string;
  outcomeFacts: DraftContent['outcomeFacts'];
  answers: Record<string, Record<string, unknown>>;
  explanations: DraftContent['explanations'];
  codings: DraftContent['codings'];
  /** Form id → version the answers were judged by. */
  formVersions: Record<string, string>;
  receivedAt: string;
  answersDigest: string;
};

export type TabletCase = {
  id: string;
  round: Round;
  epoch: number;
  state: CaseState;
  outcome: string | null;
  respondent: TabletRespondent;
  area: { id: string; code: string; name: string };
  /**
   * Context of evaluation but for `meta.today` and the case's visit counts, which the tablet adds itself
   * (collection/context.ts).
   */
  context: Record<string, Record<string, unknown>>;
  visits: TabletVisit[];
  draft: DraftContent | null;
  remarks: TabletRemark[];
  /** The current submission, when there is one: a return opens its answers again. */
  submission: TabletSubmission | null;
};

export type SyncResponse = {
  protocol: 1;
  /** Instant of the product's clock; the tablet keeps the offset to its own. */
  serverTime: string;
  censusDay: string;
  /** The product's clock always reads that day, as in the demo: its difference to the device's date means nothing. */
  dayIsFixed?: true;
  enumerator: { id: string; name: string; login: string; orgUnitName: string };
  results: OperationResult[];
  /** Of the request's `unconfirmed`: those the server does not know (restored from backup). Offer them again. */
  unknownOperations: string[];
  feed: {
    /** full: `cases` are all of them, forget the others. */
    kind: 'full' | 'changes';
    cases: TabletCase[];
    /** Cases that are not this enumerator's any more. */
    gone: string[];
    cursor: SyncCursor;
    /** There is more after this cursor: ask again. */
    more: boolean;
  };
  /** Hash of the form package the round uses; a tablet with another one downloads it. */
  formPackage: { round: Round; hash: string };
  /** Those of the other rounds that have forms; a tablet downloads one when it holds a case of that round. */
  otherPackages?: { round: Round; hash: string }[];
};
