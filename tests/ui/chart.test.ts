import { describe, expect, it } from 'vitest';
import { daysOf, spreadLabels, valueOn, type Series } from '../../src/lib/ui/chart';

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

describe('labels at the ends of lines', () => {
  it('stay where there is room', () => {
    expect(spreadLabels([10, 100], 30)).toEqual([10, 100]);
  });

  it('move apart where they would overprint, the upper one stays', () => {
    expect(spreadLabels([52, 50, 55], 30)).toEqual([80, 50, 110]);
  });
});
