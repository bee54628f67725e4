// How many choices are made (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('countSelected', () => {
  answers([
    ['countSelected([c])', 2, { answers: { c: ['1', '3'] } }],
    ['countSelected([c])', null],
    ['countSelected([c])', null, { answers: { c: [] } }],
    ['countSelected([t])', MISMATCH]
  ]);
});
