import { describe, expect, it } from 'vitest';
import { daysOf, nameTops, valueAlong, valueOn, type Series } from '../../src/lib/ui/chart';

const done: Series = {
  kind: 'actual',
  label: 'done',
  points: [
    { day: '2024-04-01', value: 10 },
    { day: '2024-04-03', value: 30 }
  ]
};
const plan: Series = { kind: 'plan', label: 'plan', points: [{ day: '2024-04-02', value: 25 }] };

describe('the table beside a chart', () => {
  it('has every day of any series, in order', () => {
    expect(daysOf([done, plan])).toEqual(['2024-04-01', '2024-04-02', '2024-04-03']);
  });

  it('leaves a day blank where a series has no value', () => {
    expect(valueOn(done, '2024-04-03')).toBe(30);
    expect(valueOn(done, '2024-04-02')).toBeUndefined();
  });
});

describe('a value along a line', () => {
  it.each([
    ['2024-04-01', 10],
    ['2024-04-02', 20],
    ['2024-04-03', 30],
    ['2024-03-01', 10],
    ['2024-05-01', 30]
  ])('on %s is %d', (day, value) => expect(valueAlong(done, day)).toBe(value));
});

describe('names at the ends of lines', () => {
  const end = { left: 100, top: 50, atEdge: false, ahead: false };

  it('stand beside the end at the edge, else under it', () => {
    expect(nameTops([{ ...end, left: 700, atEdge: true }, end])).toEqual([50, 70]);
  });

  it('stand over a line that is ahead of its plan: at 100 % the plan runs below it', () => {
    const [actual, planned] = nameTops([
      { ...end, left: 500, ahead: true },
      { ...end, left: 700, atEdge: true }
    ]);
    expect(actual).toBeLessThan(30);
    expect(planned).toBe(50);
  });

  it('move apart where they would overprint, the upper one stays', () => {
    const edge = { ...end, left: 700, atEdge: true };
    expect(nameTops([52, 50, 55].map((top) => ({ ...edge, top })))).toEqual([80, 50, 110]);
  });

  it('move apart where one ends just before the edge', () => {
    const [actual, planned] = nameTops([
      { ...end, left: 650 },
      { ...end, left: 700, atEdge: true }
    ]);
    expect(actual! - planned!).toBeGreaterThanOrEqual(30);
  });
});
