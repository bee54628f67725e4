import { describe, expect, it } from 'vitest';
import { addCounts, NO_CASES, paceOf, toneOf } from '../../src/lib/progress/pace';

const today = '2024-04-08';

describe('paceOf', () => {
  it('counts submitted and approved as done, not returned', () => {
    const pace = paceOf(
      { ...NO_CASES, submitted: 30, approved: 50, returned: 10, assigned: 10 },
      today
    );
    expect(pace).toMatchObject({ total: 100, done: 80, share: 0.8, plannedCases: 88 });
  });

  it('needs the rest over the days to 25 April', () => {
    const pace = paceOf({ ...NO_CASES, approved: 83, assigned: 17 }, today);
    expect(pace.neededPerDay).toBe(1);
    expect(paceOf({ ...NO_CASES, assigned: 17 }, '2024-04-28').neededPerDay).toBe(17);
  });

  it('is behind when more than five points under plan, not at five exactly', () => {
    expect(paceOf({ ...NO_CASES, approved: 83, assigned: 17 }, today).behind).toBe(false);
    expect(paceOf({ ...NO_CASES, approved: 82, assigned: 18 }, today).behind).toBe(true);
  });

  it('is neither ticked nor alarming when it is under plan by little', () => {
    const toneAt = (approved: number) =>
      toneOf(paceOf({ ...NO_CASES, approved, assigned: 100 - approved }, today));
    expect([toneAt(82), toneAt(84), toneAt(88)]).toEqual(['bad', 'warn', 'good']);
    expect(toneOf(paceOf(NO_CASES, today))).toBe('good');
  });

  it('has no share and is not behind without cases', () => {
    expect(paceOf(NO_CASES, today)).toMatchObject({ share: null, behind: false, neededPerDay: 0 });
  });
});

describe('addCounts', () => {
  it('adds state by state', () => {
    expect(
      addCounts({ ...NO_CASES, assigned: 2 }, { ...NO_CASES, assigned: 3, approved: 1 })
    ).toEqual({
      ...NO_CASES,
      assigned: 5,
      approved: 1
    });
  });
});
