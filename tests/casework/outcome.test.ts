import { describe, expect, it } from 'vitest';
import {
  decideOutcome as decide,
  factsOf,
  fillsForms,
  isSigned,
  OUTCOMES,
  outcomesOf,
  REGISTRATION_OUTCOMES,
  type Outcome,
  type OutcomeFacts,
  type RegistrationOutcome,
  type VisitRecord
} from '../../src/lib/casework/outcome';

const decideOutcome = (outcome: Outcome, facts: OutcomeFacts, visits: VisitRecord) =>
  decide(outcome, facts, visits, 'registration');
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
    const filled = OUTCOMES.filter((outcome) => fillsForms(outcome, 'registration'));
    expect(filled).toEqual(['1']);
    expect([isSigned('1', 'registration'), isSigned('7', 'registration')]).toEqual([true, false]);
  });
});

describe('the outcomes of the frame check', () => {
  it('are said in its form, whatever they are: with the facts, and unsigned', () => {
    for (const outcome of outcomesOf('frameCheck')) {
      expect(factsOf(outcome, 'frameCheck')).toEqual([]);
      expect(fillsForms(outcome, 'frameCheck')).toBe(true);
      expect(isSigned(outcome, 'frameCheck')).toBe(false);
    }
    expect(decide('8', {}, none, 'frameCheck')).toBeNull();
  });

  it('need the same visits where nobody was found, or they were refused', () => {
    expect(decide('5', {}, none, 'frameCheck')?.code).toBe('casework.not_found_needs_visits');
    expect(decide('A', {}, none, 'frameCheck')?.code).toBe('casework.refusal_needs_visits');
  });

  it.each(['8', '9', 'N'] as const)('%s is none of registration', (outcome) => {
    expect(decideOutcome(outcome, {}, none)?.code).toBe('casework.outcome_not_of_round');
  });

  it('there are none where a round has no forms of its own', () => {
    expect(outcomesOf('training')).toEqual([]);
    expect(decide('1', {}, none, 'training')?.code).toBe('casework.outcome_not_of_round');
  });
});
