// The code of a level that a code belongs to (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('parent', () => {
  answers([
    ["parent('5211', 'section', 'industry')", 'F'],
    ["parent('5211', 'group', 'industry')", '521'],
    ["parent('52', 'division', 'industry')", '52'],
    ["parent('52', 'class', 'industry')", null],
    ["parent('9999', 'section', 'industry')", null],
    ["parent(blank, 'section', 'industry')", null],
    ["parent('5211', [t], 'industry')", MISMATCH],
    ["parent('5211', 'section', [t])", MISMATCH],
    ["parent('5211', 'chapter', 'industry')", { errors: ['unknown_list'] }],
    ["parent('5211', 'section', 'nothing')", { errors: ['unknown_list'] }]
  ]);
});
