// The number of different values in a column (form-language §2).
import { describe } from 'vitest';
import { answers } from '../ask';

describe('distinct', () => {
  answers([
    [
      'distinct([A.k])',
      2,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    [
      'distinct([A.x])',
      2,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ['distinct([A.k])', 0, { answers: { A: [] } }],
    ['distinct([k])', { errors: ['column_outside_aggregate'] }]
  ]);
});
