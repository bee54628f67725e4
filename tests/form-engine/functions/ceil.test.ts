// The integer above (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('ceil', () => {
  answers([
    ['ceil(1.1)', 2],
    ['ceil(-1.9)', -1],
    ['ceil(4)', 4],
    ['ceil([n])', null],
    ['ceil([p])', MISMATCH]
  ]);
});
