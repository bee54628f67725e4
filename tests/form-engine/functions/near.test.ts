// Whether two numbers differ by no more than a tolerance (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('near', () => {
  answers([
    ['near(100, 101, 1)', true],
    ['near(100, 101.5, 1)', false],
    ['near(101, 100, 1)', true],
    ['near(100, [n], 1)', null],
    ['near(100, 100, blank)', null],
    ['near(1, 2, -1)', false],
    ['near(1, 2)', MISMATCH],
    ['near([d], [e], 1)', MISMATCH]
  ]);
});
