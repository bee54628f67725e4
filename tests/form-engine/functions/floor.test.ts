// The integer below (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('floor', () => {
  answers([
    ['floor(1.9)', 1],
    ['floor(-1.1)', -2],
    ['floor(4)', 4],
    ['floor([n])', null],
    ['floor([t])', MISMATCH]
  ]);
});
