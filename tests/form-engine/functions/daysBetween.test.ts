// Days from one date to another (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('daysBetween', () => {
  answers([
    ['daysBetween(date(2024, 2, 28), date(2024, 3, 1))', 2],
    ['daysBetween(date(2024, 1, 1), date(2023, 12, 31))', -1],
    ['daysBetween(date(1, 1, 1), date(9999, 12, 31))', 3652058],
    [
      'daysBetween([d], [meta.today])',
      39,
      { answers: { d: '2024-02-29' }, context: { meta: { today: '2024-04-08' } } }
    ],
    ['daysBetween([d], [e])', null],
    ['daysBetween([d], [mo])', MISMATCH]
  ]);
});
