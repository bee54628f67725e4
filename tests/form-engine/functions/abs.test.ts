// The distance from zero (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('abs', () => {
  answers([
    ['abs(-2.5)', 2.5],
    ['abs(3)', 3],
    ['abs(0)', 0],
    ['abs(blank)', null],
    ["abs('3')", MISMATCH],
    ['abs(1, 2)', MISMATCH]
  ]);
});
