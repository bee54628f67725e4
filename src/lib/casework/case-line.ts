/** One case in a list, as queries present it. */
import type { CaseState } from './lifecycle';

export type CaseLine = {
  id: string;
  version: number;
  state: CaseState;
  outcome: string | null;
  name: string;
  creditCode: string | null;
  address: string | null;
  orgUnitId: string;
  orgUnitName: string;
  areaId: string;
  areaName: string;
  areaCode: string;
  enumeratorId: string | null;
  enumeratorName: string | null;
  updatedAt: string;
};

/** What happened to a case. */
export type CaseEvent = {
  transition: string;
  toState: CaseState;
  at: string;
  actorName: string;
  enumeratorName: string | null;
};
