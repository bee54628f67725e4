// The number of rows in which a condition is true (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('countWhere', () => {
  answers([
    [
      "countWhere(A, [k] = 'a')",
      2,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'countWhere(A, true)',
      3,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'countWhere(A, [x] > 3)',
      1,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ['countWhere(A, true)', 0, { answers: { A: [] } }],
    [
      'countWhere(A, countWhere(A, true) = 3)',
      3,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ["countWhere(A, 'a')", MISMATCH]
  ]);
});
