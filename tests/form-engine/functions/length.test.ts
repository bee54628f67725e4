// The number of code points (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('length', () => {
  answers([
    ["length('经济普查')", 4],
    ["length('𠮷野家')", 3],
    ['length(blank)', null],
    ["length('')", null],
    ['length([t])', 1, { answers: { t: '\u{1F3ED}' } }],
    ['length(4)', MISMATCH]
  ]);
});
