// on the figures of one area, with a figure that is hit, the nearest that is not, and an innocent one.
import { describe, expect, test } from 'vitest';
import { checksOnArea, type AreaCounts } from '../../../src/lib/quality/batch-checks/areas';
import type { Round } from '../../../src/lib/casework/lifecycle';

/** 深圳路社区第一小区: twenty cases, all handed in, one not found. */
const innocent: AreaCounts = {
  cases: 20,
  handedIn: 20,
  notFound: 1,
  added: 1,
  respondents: 19,
  undecided: 0
};
const checks = (of: Partial<AreaCounts>, round: Round = 'registration') =>
  checksOnArea({ ...innocent, ...of }, round).map(({ check }) => check);

test('an area like others hits nothing, in either round', () => {
  expect(checks({})).toEqual([]);
  expect(checks({}, 'frameCheck')).toEqual([]);
});

test('R-07: four of twenty not found are more than 15 %, three are not', () => {
  expect(checksOnArea({ ...innocent, notFound: 4 }, 'registration')).toEqual([
    { check: 'R-07', figures: { notFound: 4, cases: 20 } }
  ]);
  expect(checks({ notFound: 3 })).toEqual([]);
  expect(checks({ notFound: 4, handedIn: 10 })).toEqual(['R-07']);
});

describe('R-08', () => {
  test('13 of 20 added are more than 60 %, 12 are not', () => {
    expect(checks({ added: 13 }, 'frameCheck')).toEqual(['R-08']);
    expect(checks({ added: 12 }, 'frameCheck')).toEqual([]);
  });

  test('nobody added is less than 1 % once all is handed in, and one of a hundred is not', () => {
    expect(checks({ added: 0 }, 'frameCheck')).toEqual(['R-08']);
    expect(checks({ added: 0, handedIn: 19 }, 'frameCheck')).toEqual([]);
    expect(checks({ added: 1, cases: 100, handedIn: 100 }, 'frameCheck')).toEqual([]);
  });

  test('is not asked at registration, nor of an area without cases', () => {
    expect(checks({ added: 0 })).toEqual([]);
    expect(checks({ added: 0, cases: 0, handedIn: 0, notFound: 0 }, 'frameCheck')).toEqual([]);
  });
});

test('R-09: an entry without a result, once everything else is handed in', () => {
  expect(checks({ undecided: 1 })).toEqual(['R-09']);
  expect(checks({ undecided: 1, handedIn: 19 })).toEqual([]);
});

describe('R-10', () => {
  test('nobody in the area, once all is handed in', () => {
    expect(checks({ respondents: 0 })).toEqual(['R-10']);
    expect(checks({ respondents: 0, handedIn: 19 })).toEqual([]);
    expect(checks({ respondents: 1 })).toEqual([]);
  });

  test('an area without any entry is empty from the beginning', () => {
    expect(checks({ cases: 0, handedIn: 0, notFound: 0, added: 0, respondents: 0 })).toEqual([
      'R-10'
    ]);
  });
});
