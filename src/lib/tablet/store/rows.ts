/**
 * What the tablet keeps, by kind of row (design §6, Store). A row on disk is `{ kind, id, blob }`; the types
 * here are what its blob decodes to. A draft is the case's one coalesced `saveDraft`, kept until the office has
 * a submission made of it; other operations are kept until a later contact has confirmed their receipt.
 */
import type { CodingPack } from '../../census-forms/coding-pack';
import type { FormPackage } from '../../census-forms/package';
import type { Receipt, SyncResponse, TabletCase } from '../../collection/exchange';
import type { Operation, SyncCursor } from '../../collection/operation';
import type { Problem } from '../../platform/problem';

export type DeliveryStatus =
  /** Not offered yet, or without answer so far. */
  | 'waiting'
  /** An earlier act on the same case was refused; waits for it. */
  | 'held'
  | 'refused'
  /** The office keeps it beside what somebody else did; the supervisor chooses. */
  | 'contested'
  /** There is a receipt; a later contact has to confirm it. */
  | 'received'
  /** Receipt confirmed; only drafts and contested acts stay after that. */
  | 'confirmed';

export type OutboxEntry<O extends Operation = Operation> = {
  operation: O;
  /** Order of acts on this tablet, over all cases. */
  order: number;
  status: DeliveryStatus;
  problem: Problem | null;
  receipt: Receipt | null;
  /** For contested ones: the receipt was confirmed, and what remains is only for the person to read. */
  confirmed: boolean;
};

export type SaveDraft = Extract<Operation, { kind: 'saveDraft' }>;
export type SubmitCase = Extract<Operation, { kind: 'submitCase' }>;

/** A case, and whether it was taken away while something of it had not reached the office. */
export type HeldCase = { case: TabletCase; gone: boolean };

/** Proof of a submission, shown on the case ever after. */
export type KeptReceipt = { caseId: string; receipt: Receipt };

/** Evidence waiting to be uploaded, addressed by its SHA-256. */
export type Evidence = {
  hash: string;
  caseId: string;
  mediaType: string;
  base64: string;
  problem: Problem | null;
};

/** What the last contact left behind: where the feed stands, whose clock, which forms. */
export type ContactState = {
  cursor: SyncCursor | null;
  /** Milliseconds to add to the device's clock to get the office's. */
  clockOffset: number;
  /** The office's clock always reads the same day: only the time of day can be wrong. */
  dayIsFixed: boolean;
  /** Device time of the last contact. */
  lastContact: number;
  enumerator: SyncResponse['enumerator'];
  formPackage: SyncResponse['formPackage'];
  otherPackages?: SyncResponse['otherPackages'];
};

export type StoredKinds = {
  case: HeldCase;
  draft: OutboxEntry<SaveDraft>;
  operation: OutboxEntry;
  receipt: KeptReceipt;
  evidence: Evidence;
  formPackage: FormPackage;
  codingPack: CodingPack;
  contact: ContactState;
};

export type Kind = keyof StoredKinds;
export type Row = { kind: Kind; id: string; blob: Uint8Array };

export type Change = {
  [K in Kind]: { kind: K; id: string; value: StoredKinds[K] | null };
}[Kind];

/** For kinds of which there is one. */
export const ONLY = 'only';

export function put<K extends Kind>(kind: K, id: string, value: StoredKinds[K]): Change {
  return { kind, id, value } as Change;
}

export function remove(kind: Kind, id: string): Change {
  return { kind, id, value: null } as Change;
}
