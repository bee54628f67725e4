// The number of values in a column (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('count', () => {
  answers([
    [
      'count([A.x])',
      2,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'count([A.k])',
      3,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ['count([A.x])', 0, { answers: { A: [] } }],
    ['count([A.x])', 0],
    ['count([n])', MISMATCH]
  ]);
});
