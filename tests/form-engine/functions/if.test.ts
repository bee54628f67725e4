// The first value where the condition is true, otherwise the second (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('if', () => {
  answers([
    ['if(true, 1, 2)', 1],
    ['if(false, 1, 2)', 2],
    ['if(blank, 1, 2)', 2],
    ["if([p], 'a', 'b')", 'b'],
    ["if([p], 'a', 'b')", 'a', { answers: { p: true } }],
    ['if(true, blank, 2)', null],
    ['if(true, 1 / 0, 2)', null],
    ['if(true, [d], [e])', '2024-01-31', { answers: { d: '2024-01-31' } }],
    ['if(1, 2, 3)', MISMATCH],
    ["if(true, 1, 'a')", MISMATCH],
    ['if(true, 1)', MISMATCH],
    ['if(true, [c], [c])', MISMATCH]
  ]);
});
