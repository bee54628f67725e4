// The month of a date or month (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('month', () => {
  answers([
    ['month([d])', 2, { answers: { d: '2024-02-29', mo: '2023-07' } }],
    ['month([mo])', 7, { answers: { d: '2024-02-29', mo: '2023-07' } }],
    ['month([mo])', null],
    ['month(5)', MISMATCH]
  ]);
});
