// Who and what the tablet's tests speak of.
import type { TabletCase } from '../../src/lib/collection/exchange';
import type { DraftContent } from '../../src/lib/collection/operation';
import type { SubmissionContent } from '../../src/lib/tablet/outbox.svelte';
import { randomIds } from '../../src/lib/platform/ids';
import { bochi, liMin, zhouQiang } from '../cast';

const onTablet = (person: typeof liMin) => ({
  id: person.userId,
  name: person.name,
  login: person.login,
  orgUnitName: bochi.name
});

export const liMinHere = onTablet(liMin);
export const zhouQiangHere = onTablet(zhouQiang);

/** A case of 李敏's, given under epoch 1. */
export function aCase(name = '淮安运河五金有限公司', more: Partial<TabletCase> = {}): TabletCase {
  return {
    id: randomIds.next(),
    round: 'registration',
    epoch: 1,
    state: 'assigned',
    outcome: null,
    respondent: {
      name,
      initials: 'hayhwjyxgs',
      creditCode: '91320871MA7PRT0B9J',
      orgCode: null,
      address: '深圳路 10 号',
      phone: '13900000002',
      legalPerson: '林静',
      kind: 'legalEntity',
      industryCode: '5273',
      activity: null,
      frameNo: '00000003'
    },
    area: { id: randomIds.next(), code: '320871001001001', name: '深圳路社区第一小区' },
    context: {},
    visits: [],
    draft: null,
    remarks: [],
    submission: null,
    ...more
  };
}

export function aDraft(revenue: number): DraftContent {
  return {
    outcome: '1',
    outcomeFacts: {},
    answers: { '611-3': { '301': revenue } },
    prefilled: [],
    explanations: [],
    remarkAnswers: [],
    codings: [],
    formVersions: {}
  };
}

export function aSubmission(revenue: number): SubmissionContent {
  return {
    outcome: '1',
    outcomeFacts: {},
    answers: { '611-3': { '301': revenue } },
    explanations: [],
    remarkAnswers: [],
    codings: [],
    formVersions: { '611-3': '2023.1' },
    signatureHash: null
  };
}

export const aVisit = { channel: 'door', result: 'met', note: null, position: null } as const;
