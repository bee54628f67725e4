import { describe, expect, it } from 'vitest';
import {
  decideAssignment,
  decideTakingBack,
  type Assignee
} from '../../src/lib/casework/assignment';
import type { CaseFacts } from '../../src/lib/casework/case';

const limin: Assignee = { id: 'li-min', orgUnitId: 'bochi', role: 'enumerator', state: 'active' };

function aCase(over: Partial<CaseFacts> = {}): CaseFacts {
  return {
    id: 'case-1',
    round: 'registration',
    frameEntryId: 'entry-1',
    orgUnitId: 'bochi',
    areaId: 'area-1',
    state: 'unassigned',
    enumeratorId: null,
    epoch: 4,
    version: 7,
    currentSubmissionId: null,
    updatedAt: '2024-04-08 06:02:00+00',
    updatedByName: '王芳',
    freeze: 'open',
    ...over
  };
}

function decide(facts: CaseFacts | null, assignee: Assignee | null = limin, version = 7) {
  const known = new Map(facts ? [[facts.id, facts]] : []);
  return decideAssignment([{ id: 'case-1', version }], known, assignee);
}

describe('decideAssignment', () => {
  it('gives an unassigned case and raises its epoch', () => {
    const { moves, refused } = decide(aCase());
    expect(refused).toEqual([]);
    expect(moves).toMatchObject([
      {
        transition: 'assign',
        from: 'unassigned',
        to: 'assigned',
        enumeratorAfter: 'li-min',
        epochAfter: 5
      }
    ]);
  });

  it('takes a case from the one who has it before giving it to another', () => {
    const { moves, moved } = decide(aCase({ state: 'inProgress', enumeratorId: 'zhou-qiang' }));
    expect(moved).toBe(1);
    expect(moves.map((move) => [move.transition, move.from, move.to, move.epochAfter])).toEqual([
      ['takeBack', 'inProgress', 'unassigned', 5],
      ['assign', 'unassigned', 'assigned', 6]
    ]);
    expect(moves[0]).toMatchObject({ enumeratorBefore: 'zhou-qiang', enumeratorAfter: null });
    expect(moves[1]).toMatchObject({ enumeratorBefore: null, enumeratorAfter: 'li-min' });
  });

  it('names who was faster when the case changed meanwhile', () => {
    expect(decide(aCase(), limin, 6).refused[0]!.problem).toEqual({
      code: 'casework.changed_meanwhile',
      details: { by: '王芳', at: '2024-04-08 06:02:00+00', state: 'unassigned' }
    });
  });

  it.each([
    ['an unknown case', null, limin, 'casework.case_not_found'],
    ['a frozen org unit', aCase({ freeze: 'deputySigned' }), limin, 'casework.org_unit_frozen'],
    ['a disputed org unit', aCase({ freeze: 'disputed' }), limin, 'casework.org_unit_frozen'],
    [
      'a submitted case',
      aCase({ state: 'submitted', enumeratorId: 'zhou-qiang' }),
      limin,
      'casework.transition_not_possible'
    ],
    [
      'an approved case',
      aCase({ state: 'approved', enumeratorId: 'zhou-qiang' }),
      limin,
      'casework.transition_not_possible'
    ],
    [
      'the one who has it',
      aCase({ state: 'assigned', enumeratorId: 'li-min' }),
      limin,
      'casework.already_assigned_to'
    ],
    ['nobody known', aCase(), null, 'casework.enumerator_not_found'],
    [
      'a person of another role',
      aCase(),
      { ...limin, role: 'staff' },
      'casework.enumerator_not_found'
    ],
    [
      'a suspended enumerator',
      aCase(),
      { ...limin, state: 'suspended' },
      'casework.enumerator_suspended'
    ],
    [
      'another org unit',
      aCase(),
      { ...limin, orgUnitId: 'xingang' },
      'casework.enumerator_of_other_org_unit'
    ]
  ])('refuses %s', (_what, facts, assignee, code) => {
    const { moves, refused } = decide(facts, assignee);
    expect(moves).toEqual([]);
    expect(refused.map((item) => item.problem.code)).toEqual([code]);
  });

  it('lets one refused case not spoil the others, and counts a repeated id once', () => {
    const known = new Map([
      ['a', aCase({ id: 'a' })],
      ['b', aCase({ id: 'b', state: 'approved', enumeratorId: 'x' })]
    ]);
    const seen = ['a', 'b', 'a'].map((id) => ({ id, version: 7 }));
    const decision = decideAssignment(seen, known, limin);
    expect(decision.moved).toBe(1);
    expect(decision.refused.map((item) => item.caseId)).toEqual(['b']);
  });
});

describe('decideTakingBack', () => {
  it.each(['assigned', 'inProgress', 'returned'] as const)(
    'moves %s to unassigned, epoch raised',
    (state) => {
      const known = new Map([['case-1', aCase({ state, enumeratorId: 'li-min' })]]);
      expect(decideTakingBack([{ id: 'case-1', version: 7 }], known).moves).toMatchObject([
        {
          transition: 'takeBack',
          to: 'unassigned',
          enumeratorAfter: null,
          enumeratorBefore: 'li-min',
          epochAfter: 5
        }
      ]);
    }
  );

  it.each(['unassigned', 'submitted', 'approved'] as const)('refuses %s', (state) => {
    const known = new Map([['case-1', aCase({ state })]]);
    expect(decideTakingBack([{ id: 'case-1', version: 7 }], known).refused).toHaveLength(1);
  });
});
