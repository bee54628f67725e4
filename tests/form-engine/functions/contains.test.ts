// Whether a text has another inside (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('contains', () => {
  answers([
    ["contains('批发和零售', '零售')", true],
    ["contains('批发', '零售')", false],
    ["contains('abc', 'B')", false],
    ["contains([t], 'a')", null],
    ["contains('a', [t])", null],
    ["contains('1', 1)", MISMATCH]
  ]);
});
