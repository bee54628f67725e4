// The sum of a column, blank of nothing (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('sum', () => {
  answers([
    ['sum([A.x])', 8, { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }],
    [
      'sum([F:A.y])',
      10,
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ['sum([A.x])', null, { answers: { A: [] } }],
    ['sum([A.x])', null],
    ['sum([A.k])', MISMATCH],
    ['sum([n])', MISMATCH],
    ['sum(1)', MISMATCH],
    ['sum([A.x], [A.y])', { errors: ['column_outside_aggregate', 'type_mismatch'] }]
  ]);
});
