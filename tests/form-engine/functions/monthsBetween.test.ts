// Months from one date or month to another, by year and month only (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('monthsBetween', () => {
  answers([
    ['monthsBetween(date(2023, 1, 31), date(2023, 2, 1))', 1],
    ['monthsBetween([mo], [d])', 7, { answers: { d: '2024-02-29', mo: '2023-07' } }],
    ['monthsBetween([d], [mo])', -7, { answers: { d: '2024-02-29', mo: '2023-07' } }],
    ['monthsBetween([d], [e])', null],
    ['monthsBetween(1, 2)', MISMATCH]
  ]);
});
