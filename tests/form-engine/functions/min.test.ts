// The least of values or of a column, passing over blanks (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('min', () => {
  answers([
    ['min(3, 2)', 2],
    ['min(blank, 2)', 2],
    ['min(blank, blank)', null],
    ['min(-1)', -1],
    ["min('b', 'a')", 'a'],
    ['min([d], [e])', '2024-01-31', { answers: { d: '2024-01-31' } }],
    ['min([A.x])', 3, { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }],
    [
      'min([A.k])',
      'a',
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ['min([A.x])', null, { answers: { A: [] } }],
    ["min(1, 'a')", MISMATCH],
    ['min(true, false)', MISMATCH],
    ['min([A.x], 1)', { errors: ['column_outside_aggregate'] }]
  ]);
});
