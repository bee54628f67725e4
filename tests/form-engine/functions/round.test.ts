// The nearest integer, half away from zero (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('round', () => {
  answers([
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(0.4)', 0],
    ['round(1.005 * 100)', 100],
    ['round([n])', null],
    ["round('2')", MISMATCH]
  ]);
});
