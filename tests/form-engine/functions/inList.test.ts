// Whether a code is in a list (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('inList', () => {
  answers([
    ["inList('5211', 'industry')", true],
    ["inList('F', 'industry')", true],
    ["inList('9999', 'industry')", false],
    ["inList(blank, 'industry')", null],
    ["inList('1', [t])", MISMATCH],
    ["inList('1', 'industri')", { errors: ['unknown_list'] }]
  ]);
});
