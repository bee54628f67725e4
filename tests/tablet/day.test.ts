import { describe, expect, test } from 'vitest';
import { viewCase, type CaseView } from '../../src/lib/tablet/case-view';
import { casesByArea, dayOf, firstOf } from '../../src/lib/tablet/day';
import type { CaseState } from '../../src/lib/casework/lifecycle';
import { aCase } from './cast';

const TODAY = '2024-04-08';
const inState = (state: CaseState, receivedAt = '2024-04-08T02:00:00Z'): CaseView => {
  const submission =
    state === 'submitted' || state === 'returned'
      ? {
          id: crypto.randomUUID(),
          revision: 1,
          outcome: '1',
          outcomeFacts: {},
          answers: {},
          explanations: [],
          codings: [],
          formVersions: {},
          receivedAt,
          answersDigest: ''
        }
      : null;
  return viewCase(
    { case: aCase('某店', { state, submission }), gone: false },
    [],
    undefined,
    '李敏'
  );
};

describe("李敏's day", () => {
  test('returned ones come first, then begun ones, then new ones', () => {
    const [fresh, begun, returned] = [
      inState('assigned'),
      inState('inProgress'),
      inState('returned')
    ];
    expect(dayOf([fresh, begun, returned], TODAY).next).toBe(returned);
    expect(dayOf([fresh, begun], TODAY).next).toBe(begun);
    expect(dayOf([inState('submitted')], TODAY).next).toBeNull();
  });

  test('counts as done today what was received today and still stands', () => {
    const views = [
      inState('submitted'),
      inState('submitted', '2024-04-07T02:00:00Z'),
      inState('returned'),
      inState('assigned')
    ];
    expect(dayOf(views, TODAY)).toMatchObject({ doneToday: 1, pace: { done: 2, total: 4 } });
  });

  test('a case that was given to somebody else is not counted', () => {
    expect(dayOf([{ ...inState('assigned'), gone: true }], TODAY).pace.total).toBe(0);
  });

  test('midnight is that of Shanghai', () => {
    expect(dayOf([inState('submitted', '2024-04-07T16:30:00Z')], TODAY).doneToday).toBe(1);
  });
});

describe('the list of cases', () => {
  const view = (area: string, state: CaseState, name: string) =>
    viewCase(
      {
        case: aCase(name, { state, area: { id: area, code: area, name: area } }),
        gone: false
      },
      [],
      undefined,
      '李敏'
    );
  const cases = [
    view('第一小区', 'submitted', '淮安甲厂'),
    view('第一小区', 'approved', '淮安乙厂'),
    view('第二小区', 'assigned', '淮安丙店'),
    view('第二小区', 'submitted', '淮安丁店'),
    view('第三小区', 'inProgress', '淮安戊社')
  ];

  test('begins with the areas where work is left, and ends with the finished ones', () => {
    expect(casesByArea(cases).map(({ title, left }) => [title, left])).toEqual([
      ['第二小区', 1],
      ['第三小区', 1],
      ['第一小区', 0]
    ]);
  });

  test('shows as many as fit, in whole order, and no area without a case', () => {
    const shown = firstOf(casesByArea(cases), 3);
    expect(shown.map(({ title, cases: its }) => [title, its.length])).toEqual([
      ['第二小区', 2],
      ['第三小区', 1]
    ]);
    expect(firstOf(casesByArea([]), 3)).toEqual([]);
  });
});
