// The day of a date (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('day', () => {
  answers([
    ['day([d])', 29, { answers: { d: '2024-02-29', mo: '2023-07' } }],
    ['day([d])', null],
    ['day([mo])', MISMATCH]
  ]);
});
