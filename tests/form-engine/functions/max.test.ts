// The greatest of values or of a column, passing over blanks (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('max', () => {
  answers([
    ['max(3, 2)', 3],
    ['max(blank, 2)', 2],
    ['max(blank, blank)', null],
    ['max(-1)', -1],
    ["max('b', 'a')", 'b'],
    ['max([d], [e])', '2024-01-31', { answers: { d: '2024-01-31' } }],
    ['max([A.x])', 5, { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }],
    [
      'max([A.k])',
      'b',
      { answers: { A: [{ k: 'a', x: 3, y: 10 }, { k: 'b', x: 5 }, { k: 'a' }] } }
    ],
    ['max([A.x])', null, { answers: { A: [] } }],
    ["max(1, 'a')", MISMATCH],
    ['max(true, false)', MISMATCH],
    ['max([A.x], 1)', { errors: ['column_outside_aggregate'] }]
  ]);
});
