// Whether a code is among the choices (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('selected', () => {
  answers([
    ["selected([c], '1')", true, { answers: { c: ['1', '3'] } }],
    ["selected([c], '2')", false, { answers: { c: ['1', '3'] } }],
    ["selected([c], '1')", null],
    ['selected([c], [t])', null, { answers: { c: ['1'] } }],
    ["selected([t], '1')", MISMATCH],
    ['selected([c], 1)', MISMATCH]
  ]);
});
