// Whether a condition is true in some row; never blank (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('any', () => {
  answers([
    [
      'any(A, [x] > 4)',
      true,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'any(A, [x] > 5)',
      false,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'any(A, [y] > 99)',
      false,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ['any(A, true)', false, { answers: { A: [] } }],
    ['any(A, [x] > [:n])', true, { answers: { n: 4, A: [{ x: 5 }] } }],
    ['any(A, [x])', MISMATCH],
    ['any([A.x], true)', { errors: ['column_outside_aggregate', 'type_mismatch'] }],
    ['any(A)', MISMATCH],
    ['any(B, true)', { errors: ['unknown_item'] }],
    ['any(S, true)', { errors: ['unknown_item'] }],
    ['any(A, [n] > 1)', { errors: ['unknown_item'] }]
  ]);
});
