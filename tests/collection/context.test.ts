import { describe, expect, it } from 'vitest';
import {
  caseContext,
  visitRecord,
  withVisits,
  type ContactMade,
  type ContextParts
} from '../../src/lib/collection/context';

const factory: ContextParts = {
  round: 'registration',
  kind: 'legalEntity',
  mode: 'field',
  districtCode: '320871001001',
  areaCode: '320871001001001',
  parkCode: null,
  enumeratorName: '李敏',
  supervisorName: null,
  frameNo: 'D001001017',
  building: null,
  specialty: '工业',
  name: '淮安示例机械有限公司',
  creditCode: '91320891MA2000A12J',
  orgCode: null,
  industryCode: '3484',
  adminRevenue: 18_000,
  employees: 0
};

describe('the context of a case', () => {
  it('has the names of the forms, by group', () => {
    expect(caseContext({ ...factory, parkCode: 'KGCYY', supervisorName: '王芳' })).toEqual({
      case: {
        round: 'registration',
        kind: 'legalEntity',
        mode: 'field',
        areaCode: '320871001001',
        eaCode: '320871001001001',
        parkCode: 'KGCYY',
        enumerator: '李敏',
        supervisor: '王芳'
      },
      frame: {
        frameNo: 'D001001017',
        specialty: '工业',
        name: '淮安示例机械有限公司',
        creditCode: '91320891MA2000A12J',
        industryCode: '3484',
        adminRevenue: 18_000
      },
      listing: { emp: 0 }
    });
  });

  it('leaves out what is not known, and keeps a known nought', () => {
    const context = caseContext(factory);
    expect(context.case).not.toHaveProperty('parkCode');
    expect(context.frame).not.toHaveProperty('orgCode');
    expect(context.listing).toEqual({ emp: 0 });
    expect(caseContext({ ...factory, employees: null }).listing).toEqual({});
  });

  it('gets visits and the census day without losing the rest, and leaves the given one alone', () => {
    const base = caseContext(factory);
    const context = withVisits(
      base,
      [{ at: '2024-04-07T02:00:00Z', channel: 'door' }],
      '2024-04-08'
    );
    expect(context.case).toEqual({ ...base.case, visitDays: 1, callAttempts: 0 });
    expect(context.meta).toEqual({ today: '2024-04-08' });
    expect(base.case).not.toHaveProperty('visitDays');
  });
});

describe('counting visits', () => {
  const door = (at: string): ContactMade => ({ at, channel: 'door' });
  const call = (at: string): ContactMade => ({ at, channel: 'call' });
  it.each<[string, ContactMade[], { visitDays: number; callAttempts: number }]>([
    ['nobody went', [], { visitDays: 0, callAttempts: 0 }],
    [
      'twice on one day',
      [door('2024-04-08T01:00:00Z'), door('2024-04-08T08:00:00Z')],
      { visitDays: 1, callAttempts: 0 }
    ],
    [
      'before and after midnight in Shanghai',
      [door('2024-04-07T15:59:59Z'), door('2024-04-07T16:00:00Z')],
      { visitDays: 2, callAttempts: 0 }
    ],
    [
      'calls do not make a day of visit, and each counts',
      [call('2024-04-06T01:00:00Z'), call('2024-04-06T02:00:00Z'), door('2024-04-08T01:00:00Z')],
      { visitDays: 1, callAttempts: 2 }
    ],
    [
      'instants as PostgreSQL writes them',
      [door('2024-04-07 15:59:59+00'), door('2024-04-07T16:00:00+00:00')],
      { visitDays: 2, callAttempts: 0 }
    ]
  ])('%s', (_, contacts, expected) => {
    expect(visitRecord(contacts)).toEqual(expected);
  });
});
