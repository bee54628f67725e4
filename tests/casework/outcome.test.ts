import { describe, expect, it } from 'vitest';
import {
  decideOutcome,
  fillsForms,
  REGISTRATION_OUTCOMES,
  type OutcomeFacts,
  type RegistrationOutcome
} from '../../src/lib/casework/outcome';

const none = { visitDays: 0, callAttempts: 0 };
const complete: Record<RegistrationOutcome, OutcomeFacts> = {
  '1': {},
  '2': { duplicateOf: 'D001001017' },
  '3': { movedTo: '枚皋路12号' },
  '4': { movedTo: '清江浦区', source: '物业告知' },
  '5': { statement: '邻居称已搬走半年' },
  '6': { closedOn: '2022-11-30', source: '登记机关公告' },
  '7': { reason: '部队内部单位' },
  A: { refusedBy: '门卫', remindedOn: '2024-03-20' }
};

describe('decideOutcome', () => {
  it.each(REGISTRATION_OUTCOMES)('accepts %s with its facts and enough visits', (outcome) => {
    expect(decideOutcome(outcome, complete[outcome], { visitDays: 2, callAttempts: 2 })).toBeNull();
  });

  it.each(REGISTRATION_OUTCOMES.filter((outcome) => outcome !== '1'))(
    'names what %s lacks',
    (outcome) => {
      const problem = decideOutcome(outcome, {}, { visitDays: 2, callAttempts: 2 });
      expect(problem).toMatchObject({
        code: 'casework.outcome_facts_missing',
        details: { missing: Object.keys(complete[outcome]) }
      });
    }
  );

  it('counts blanks as missing', () => {
    expect(decideOutcome('7', { reason: '   ' }, none)?.code).toBe(
      'casework.outcome_facts_missing'
    );
  });

  it.each([
    ['one day', { visitDays: 1, callAttempts: 5 }],
    ['one call', { visitDays: 2, callAttempts: 1 }]
  ])('does not accept "not found" after %s', (_what, visits) => {
    expect(decideOutcome('5', complete['5'], visits)?.code).toBe('casework.not_found_needs_visits');
  });

  it('does not accept a refusal after a single visit', () => {
    expect(decideOutcome('A', complete.A, { visitDays: 1, callAttempts: 9 })?.code).toBe(
      'casework.refusal_needs_visits'
    );
  });

  it('wants a census day where a day is asked', () => {
    expect(decideOutcome('6', { closedOn: '去年', source: '公告' }, none)?.code).toBe(
      'casework.outcome_day_malformed'
    );
  });

  it('fills forms only where the respondent was found', () => {
    expect(REGISTRATION_OUTCOMES.filter(fillsForms)).toEqual(['1']);
  });
});
