// The part of a text that exists, from position 1 (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('substring', () => {
  answers([
    ["substring('91320891', 1, 2)", '91'],
    ["substring('田𠮷商店', 2, 1)", '𠮷'],
    ["substring('abc', 3, 9)", 'c'],
    ["substring('abc', 4, 1)", null],
    ["substring('abc', 0, 2)", 'a'],
    ["substring('abc', -1, 3)", 'a'],
    ["substring('abc', 2, 0)", null],
    ["substring('abc', 2, -1)", null],
    ["substring('abc', 1.9, 1.9)", 'a'],
    ["substring('abc', 1, 9007199254740991 * 9007199254740991)", 'abc'],
    ['substring([t], 1, 1)', null],
    ["substring('abc', '1', 1)", MISMATCH]
  ]);
});
