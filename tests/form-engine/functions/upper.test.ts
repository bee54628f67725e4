// Capitals, by Unicode (form-language §2).
import { describe } from 'vitest';
import { answers, MISMATCH } from '../ask';

describe('upper', () => {
  answers([
    ["upper('91ma1x')", '91MA1X'],
    ["upper('é经')", 'É经'],
    ['upper(blank)', null],
    ['upper(1)', MISMATCH]
  ]);
});
