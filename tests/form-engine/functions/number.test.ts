// The number a text writes, blank where it writes none (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('number', () => {
  answers([
    ["number('12.5')", 12.5],
    ["number('-3')", -3],
    ["number('007')", 7],
    ["number('1e5')", null],
    ["number('.5')", null],
    ["number('5.')", null],
    ["number('+5')", null],
    ["number(' 5')", null],
    ["number('9007199254740991')", 9007199254740991],
    ["number('9007199254740992')", null],
    ["number('１２')", null],
    ['number(blank)', null],
    ['number(5)', MISMATCH]
  ]);
});
