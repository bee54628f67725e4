// Texts one behind the other (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('concat', () => {
  answers([
    ["concat('淮安', '市')", '淮安市'],
    ["concat('a')", 'a'],
    ["concat('a', 'b', 'c', 'd')", 'abcd'],
    ["concat('a', [t])", null],
    ["concat('a', 1)", MISMATCH],
    ["concat('a', text(1))", 'a1']
  ]);
});
