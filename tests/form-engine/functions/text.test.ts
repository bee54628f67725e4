// A value as it is written (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('text', () => {
  answers([
    ['text(12)', '12'],
    ['text(0.5)', '0.5'],
    ['text(-0)', '0'],
    ['text(0.000001 / 10)', '1e-7'],
    ['text(true)', 'true'],
    ['text([d])', '2024-02-29', { answers: { d: '2024-02-29' } }],
    ['text([mo])', '2023-07', { answers: { mo: '2023-07' } }],
    ['text(blank)', null],
    ['text([c])', MISMATCH]
  ]);
});
