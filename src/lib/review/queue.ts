/** The review queue as the screens show it. */

export const QUEUE_KINDS = ['doubtful', 'plain', 'hinted', 'again'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export type QueueFilter = {
  areaId?: string;
  enumeratorId?: string;
  /** doubtful: with a verify violation; plain: without one; hinted: with a hint; again: a later revision. */
  kind?: QueueKind;
};

export type QueueLine = {
  caseId: string;
  version: number;
  submissionId: string;
  name: string;
  areaName: string;
  enumeratorName: string;
  outcome: string;
  revision: number;
  verify: number;
  hints: number;
  receivedAt: string;
  /** What some of its verify violations say, those first that compare with a figure, which is named. */
  doubts: string[];
};

export type QueuePlace = {
  position: number;
  total: number;
  previous: string | null;
  next: string | null;
};

/** How many wait, and of them those of each kind. */
export type QueueCounts = Record<'all' | QueueKind, number>;

export type QueueChoice = { id: string; name: string; waiting: number };
