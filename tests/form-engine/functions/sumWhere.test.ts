// The sum over the rows in which a condition is true, blank of nothing (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('sumWhere', () => {
  answers([
    [
      "sumWhere(A, [x], [k] = 'a')",
      3,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'sumWhere(A, [x] * 2, true)',
      16,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      "sumWhere(A, [y], [k] = 'b')",
      null,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'sumWhere(A, [x], false)',
      null,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'sumWhere(A, [x], [x] is blank)',
      null,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ['sumWhere(A, [k], true)', MISMATCH],
    ['sumWhere(A, [x])', MISMATCH]
  ]);
});
