import { describe, expect, it } from 'vitest';
import { daysLeft, plannedShare } from '../../src/lib/schedule/plan';

describe('plannedShare', () => {
  it.each([
    ['2023-12-31', 0],
    ['2024-01-15', 0.08],
    ['2024-01-31', 0.25],
    ['2024-03-31', 0.8],
    ['2024-04-08', 0.88],
    ['2024-04-20', 0.975],
    ['2024-04-25', 1],
    ['2024-05-02', 1],
    ['2023-06-01', 0]
  ])('on %s is %s', (day, share) => {
    expect(plannedShare(day)).toBeCloseTo(share, 10);
  });
});

describe('daysLeft', () => {
  it('counts to the end of registration, and never below zero', () => {
    expect(daysLeft('2024-04-08')).toBe(22);
    expect(daysLeft('2024-04-30')).toBe(0);
    expect(daysLeft('2024-05-09')).toBe(0);
  });
});
