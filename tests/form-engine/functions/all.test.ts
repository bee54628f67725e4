// Whether a condition is false in no row; never blank (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('all', () => {
  answers([
    [
      'all(A, [x] > 2)',
      true,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'all(A, [x] > 3)',
      false,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'all(A, [x] is not blank)',
      false,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ['all(A, false)', true, { answers: { A: [] } }],
    [
      'all(A, all(A, [x] > 2))',
      true,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ['all(A, 1)', MISMATCH]
  ]);
});
