/** The review queue as the screens show it. */

export type QueueFilter = {
  areaId?: string;
  enumeratorId?: string;
  /** doubtful: with a verify violation; plain: without one; again: a later revision. */
  kind?: 'doubtful' | 'plain' | 'again';
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
};

export type QueuePlace = {
  position: number;
  total: number;
  previous: string | null;
  next: string | null;
};

export type QueueCounts = { all: number; doubtful: number; again: number };

export type QueueChoice = { id: string; name: string; waiting: number };
