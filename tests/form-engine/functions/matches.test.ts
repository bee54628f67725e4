// Whether a whole text has a form (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('matches', () => {
  answers([
    ["matches('0517', '\\d{3,4}')", true],
    ["matches('05179', '\\d{3,4}')", false],
    ["matches([t], 'a')", null],
    ["matches('a', 'a|b')", true],
    ["matches('a', [t])", MISMATCH],
    ["matches('a', concat('a'))", MISMATCH],
    ["matches(1, 'a')", MISMATCH],
    ["matches('a', '(')", { errors: ['bad_pattern'] }]
  ]);
});
