// The blind second coding: who is drawn, and how agreement is counted.
import { describe, expect, test } from 'vitest';
import { MAIN_PLACE } from '../../src/lib/classification/activity';
import { agreementOf, isDoubleCoded } from '../../src/lib/classification/double-coding';

const caseId = (number: number) =>
  `018e${String(number).padStart(4, '0')}-0003-7000-8000-000000000000`;

describe('the draw', () => {
  const drawn = Array.from({ length: 20_000 }, (_, number) =>
    isDoubleCoded(caseId(number), MAIN_PLACE)
  );

  test('takes 5 % of the cases, give or take what chance gives', () => {
    const share = drawn.filter(Boolean).length / drawn.length;
    expect(share).toBeGreaterThan(0.045);
    expect(share).toBeLessThan(0.055);
  });

  test('is the same each time it is made', () => {
    expect(drawn.every((is, number) => is === isDoubleCoded(caseId(number), MAIN_PLACE))).toBe(
      true
    );
  });

  test('takes no account of the next case or the other establishments', () => {
    const runs = drawn.filter((is, number) => is && drawn[number + 1]).length;
    expect(runs / drawn.filter(Boolean).length).toBeLessThan(0.1);
    const rows = Array.from({ length: 2_000 }, (_, row) =>
      isDoubleCoded(caseId(1), `611-1:A[${row}].9`)
    );
    expect(rows.filter(Boolean).length).toBeGreaterThan(60);
    expect(rows.filter(Boolean).length).toBeLessThan(140);
  });
});

describe('agreement', () => {
  test('is counted at class, group and division', () => {
    const pairs = [
      { first: '5221', second: '5221' },
      { first: '5221', second: '5222' },
      { first: '5221', second: '5239' },
      { first: '5221', second: '1411' }
    ];
    expect(agreementOf(pairs)).toEqual({ agreeing: { 4: 1, 3: 2, 2: 3 }, pairs: 4 });
  });

  test('of nothing is nothing of nothing', () =>
    expect(agreementOf([])).toEqual({ agreeing: { 4: 0, 3: 0, 2: 0 }, pairs: 0 }));
});
